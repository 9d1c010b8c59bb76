import { spreadChart } from '@candour/charts';
import { bandReasonInWords, isStable, movementInWords } from '@candour/scoring';
import { Figure } from '../../ui/Figure.js';
import type { ResultItem } from './results.js';

/** What members gave alone, round by round, the latest first; each as its picture, its sentence and its numbers. */
export function Rounds({ item }: { item: ResultItem }) {
  if (item.rounds.length === 0) return <p className="c-quiet">Nothing was given alone that could be shown.</p>;
  const latestFirst = [...item.rounds].reverse();
  return latestFirst.map(({ number, spread, movement }, place) => (
    <div key={number}>
      <h4 className="c-opened__heading">{nameOf(number)}</h4>
      {movement ? <p className="c-quiet">{movementInWords(movement)} since the round before.</p> : null}
      {atRest(latestFirst[place + 1]?.spread, spread)}
      <Figure chart={spreadChart({ itemTitle: item.title, levelNames: item.levelNames, spread })} />
      {spread.bandReason ? (
        <p className="c-quiet">{bandReasonInWords(spread.bandReason)}. Where the line is drawn is Candour’s own choice.</p>
      ) : null}
    </div>
  ));
}

/** Whether opinion has come to rest; said only where the counts of both rounds are on this page. */
function atRest(before: Spread | undefined, after: Spread) {
  const stable = before ? isStable(before, after) : null;
  if (stable === null) return null;
  return (
    <p className="c-quiet">{stable ? 'Views have come to rest: another vote would tell little.' : 'Views are still moving.'}</p>
  );
}

type Spread = ResultItem['rounds'][number]['spread'];

const nameOf = (number: number) => (number === 1 ? 'What members gave alone' : number === 2 ? 'Second vote' : 'Third vote');
