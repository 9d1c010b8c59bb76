import type { ItemState } from '@candour/assessment';
import { itemStateWords } from '@candour/assessment';
import { StateTag, Tag } from '../../ui/Tag.js';
import type { AgendaLine } from './snapshot.js';

/**
 * The state of an item in the words that never change, with the level where one is agreed. What was locked with private scoring
 * and not called yet has not started in the room.
 */
export function ItemStateTag({ line }: { line: Pick<AgendaLine, 'state' | 'levelSaid' | 'roundNumber'> }) {
  const words = tagWords(line.state === 'locked' && line.roundNumber <= 1 ? 'waiting' : line.state);
  return (
    <>
      {words ? <StateTag state={words} /> : <Tag>{itemStateWords(line.state)}</Tag>}
      {line.levelSaid === null ? null : <span className="m-level"> {line.levelSaid}</span>}
    </>
  );
}

const tagWords = (state: ItemState) => {
  const words = itemStateWords(state);
  return words === 'not started' || words === 'in progress' || words === 'agreed' || words === 'not agreed' || words === 'parked'
    ? words
    : null;
};
