import { bandInWords } from '@candour/scoring';
import { Columns } from './Columns.js';
import { Dots } from './Dots.js';
import type { PresentedItem, Spread } from './presenter.js';
import { sizeOf } from './words.js';

/** One item on the wall: its question, then how many have answered, then what may be shown of what they answered. */
export function ItemOnTheWall({ item, paused }: { readonly item: PresentedItem; readonly paused: boolean }) {
  const { title, question, place, of, spread, earlierSpread, state, answered, eligible } = item;
  const shown = !paused && state !== 'open' && state !== 'locked' ? spread : null;
  // Both votes in one measure: a column that is as tall stands for as many.
  const tallest = Math.max(1, ...(spread?.counts ?? []), ...(earlierSpread?.counts ?? []));
  const numbered = item.kind === 'question' || earlierSpread !== null;
  return (
    <>
      <p className="w-small">
        Item {place} of {of}: {title}
      </p>
      <h1 className={`w-question w-question--${sizeOf(question)}${shown ? ' w-question--shown' : ''}`}>{question}</h1>
      {shown ? (
        <div className="w-room w-spreads">
          <Columns
            item={item}
            spread={shown}
            tallest={tallest}
            heading={earlierSpread ? 'This vote' : null}
            numbered={numbered}
          />
          {earlierSpread ? (
            <Columns item={item} spread={earlierSpread} tallest={tallest} heading={earlierWords(earlierSpread)} numbered small />
          ) : null}
        </div>
      ) : !paused && (state === 'open' || state === 'locked') ? (
        <Dots filled={answered} of={eligible} />
      ) : (
        <div className="w-room" />
      )}
    </>
  );
}

/** *The vote before: wide*. Its other words are in its table; the wall has room for one sentence of this size. */
const earlierWords = ({ band }: Spread): string =>
  band ? `The vote before: ${bandInWords(band).split(':')[0]?.toLowerCase()}` : 'The vote before';
