import type { ItemState } from '@candour/assessment';
import { itemStateWords } from '@candour/assessment';
import { StateTag, Tag } from '../../ui/Tag.js';
import type { AgendaLine } from './snapshot.js';

interface ItemStateTagProps {
  readonly line: Pick<AgendaLine, 'state' | 'levelSaid' | 'roundNumber'>;
  readonly inTheRoom?: boolean;
}

/**
 * The state of an item in the words that never change, with the level where one is agreed. What was locked with private scoring
 * and not called yet has not started in the room.
 *
 * @param inTheRoom the board is at this item: what is locked then was voted on just now
 */
export function ItemStateTag({ line, inTheRoom = false }: ItemStateTagProps) {
  const notCalled = line.state === 'locked' && line.roundNumber <= 1 && !inTheRoom;
  const words = tagWords(notCalled ? 'waiting' : line.state);
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
