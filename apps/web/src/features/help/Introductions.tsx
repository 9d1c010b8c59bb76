import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Card, Cards } from '../../ui/Card.js';
import { Tag } from '../../ui/Tag.js';
import type { Introduction } from './queries.js';
import { inOrder, otherOf, stateTags } from './words.js';

/** The introductions that this reader may know of; those that wait for them first. */
export function Introductions({ introductions }: { introductions: readonly Introduction[] }) {
  if (introductions.length === 0) return null;
  return (
    <section aria-labelledby="introductions-title">
      <h2 id="introductions-title">Introductions</h2>
      <Cards>
        {inOrder([...introductions]).map((introduction) => {
          const waits = introduction.allowed.includes('accept');
          const { words, tone } = stateTags[introduction.state];
          return (
            <Card
              key={introduction.id}
              heading={otherOf(introduction)}
              to={paths.introduction(introduction.id)}
              level={3}
              waiting={waits}
              above={<Tag tone={waits ? 'you' : tone}>{waits ? 'waiting for you' : words}</Tag>}
            >
              <p>{introduction.itemTitle}</p>
              <p className="h-soft">
                {introduction.stateWords} Made on {day(introduction.madeOn)}.
              </p>
            </Card>
          );
        })}
      </Cards>
    </section>
  );
}
