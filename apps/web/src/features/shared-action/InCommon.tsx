import { useSearchParam } from '../../platform/use-search-param.js';
import { Radios } from '../../ui/Radios.js';
import { ActionShown } from './ActionShown.js';
import { grouped } from './grouped.js';
import type { SharedActions } from './queries.js';

/** All that this reader may read, the trust’s own among it, by theme or by question; and what several have in common, in sentences. */
export function InCommon({ shared }: { shared: SharedActions }) {
  const [choice, choose] = useSearchParam('by');
  const by = choice === 'item' ? 'item' : 'theme';
  const { side, own, others, takesPart, themes, sentences } = shared;
  const all = [...own, ...others];
  if (side === 'trust' && !takesPart) {
    return (
      <section aria-labelledby="all-title">
        <h2 id="all-title">What others plan</h2>
        <p>Trusts that share an action read what the others share. Share one, and what they plan stands here.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="all-title">
      <h2 id="all-title">{side === 'system' ? 'What your trusts plan' : 'What your trust and others plan'}</h2>
      {sentences.map((sentence) => (
        <p key={sentence} className="s-sentence">
          {sentence}
        </p>
      ))}
      {all.length === 0 ? (
        <p>No trust shares an action at present. A trust chooses each of them itself.</p>
      ) : (
        <>
          <Radios
            name="by"
            label="Shown by"
            options={[
              { value: 'theme', words: 'What time and money goes into' },
              { value: 'item', words: 'Question' },
            ]}
            value={by}
            onChange={choose}
          />
          {grouped(all, by, themes).map(({ key, heading, trusts, actions }) => (
            <section key={key} aria-label={heading}>
              <h3 className="s-group">
                {heading} <span className="s-soft">({trusts === 1 ? '1 trust' : `${trusts} trusts`})</span>
              </h3>
              {actions.map((action) => (
                <ActionShown key={action.id} action={action} theme={by === 'item' ? themeWords(themes, action.theme) : null} />
              ))}
            </section>
          ))}
        </>
      )}
    </section>
  );
}

const themeWords = (themes: SharedActions['themes'], theme: string) => themes.find(({ code }) => code === theme)?.words ?? theme;
