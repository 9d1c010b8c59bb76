import { type Chart, spreadChart } from '@candour/charts';
import { Figure } from '../../ui/Figure.js';
import { movedWords } from './moved-words.js';
import type { CurrentItem } from './snapshot.js';

/** The picture of what the board was shown of an item in one round. */
export const chartOf = (
  { title, levels }: Pick<CurrentItem, 'title' | 'levels'>,
  spread: NonNullable<CurrentItem['spread']>,
): Chart => spreadChart({ itemTitle: title, levelNames: levels.map(({ name }) => name), spread });

/** What the board was shown: the spread of this vote, with that of the vote before it beside it. Nothing before the reveal. */
export function Spreads({ item }: { item: CurrentItem }) {
  const { spread, earlierSpread } = item;
  const moved = movedWords(item);
  if (!spread && !earlierSpread) return null;
  return (
    <section className={`m-spreads${spread && earlierSpread ? ' m-spreads--two' : ''}`} aria-label="What the board answered">
      {moved.length > 0 ? <p>{moved.join(' ')}</p> : null}
      <div className="m-spreads__pair">
        {spread ? (
          <div>
            {earlierSpread ? <h3>This vote</h3> : null}
            <Figure chart={chartOf(item, spread)} />
          </div>
        ) : null}
        {earlierSpread ? (
          <div>
            <h3>The vote before</h3>
            <Figure chart={chartOf(item, earlierSpread)} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
