import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import './card.scss';
import { CardFace } from './CardFace.js';
import { cardKey, packsQuery } from './cards.js';

/** The library: every card in its pack, to look through. */
export function Cards() {
  const { data: packs } = useSuspenseQuery(packsQuery);
  return (
    <Page title="All the cards" back={{ to: paths.hands(), words: 'Question cards' }} width="wide">
      {packs.length === 0 ? (
        <Empty heading="There are no cards">
          <p>An operator can bring in an instrument with cards.</p>
        </Empty>
      ) : (
        <nav aria-label="Packs" className="q-packs">
          <ul>
            {packs.map(({ code, title, cards }) => (
              <li key={code}>
                <a href={`#${code}`}>{title}</a> ({cards.length})
              </li>
            ))}
          </ul>
        </nav>
      )}
      {packs.map((pack) => (
        <section key={`${pack.instrumentTitle} ${pack.code}`} aria-labelledby={pack.code}>
          <h2 id={pack.code}>{pack.title}</h2>
          <p>{pack.introduction}</p>
          <ul className="q-grid">
            {pack.cards.map((card) => (
              <li key={cardKey(card)} className="q-card">
                <CardFace card={card} level={3} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
