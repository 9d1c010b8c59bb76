import { spreadChart } from '@candour/charts';
import { movementInWords } from '@candour/scoring';
import { Figure } from '../../ui/Figure.js';
import type { ResultItem } from './results.js';

/** What members gave alone, round by round, the latest first; each as its picture, its sentence and its numbers. */
export function Rounds({ item }: { item: ResultItem }) {
  if (item.rounds.length === 0) return <p className="c-quiet">Nothing was given alone that could be shown.</p>;
  const latestFirst = [...item.rounds].reverse();
  return latestFirst.map(({ number, spread, movement }) => (
    <div key={number}>
      <h4 className="c-opened__heading">{nameOf(number)}</h4>
      {movement ? <p className="c-quiet">{movementInWords(movement)} since the round before.</p> : null}
      <Figure chart={spreadChart({ itemTitle: item.title, levelNames: item.levelNames, spread })} />
    </div>
  ));
}

const nameOf = (number: number) => (number === 1 ? 'What members gave alone' : number === 2 ? 'Second vote' : 'Third vote');
