import type { Item } from '@candour/instrument';
import { independentBoards, type PeerFigure, type PeerLevel, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { inWords, many } from '../../platform/words.js';
import { fromTo, levelNamed, middleInWords } from '../level-in-words.js';

type Asked = Pick<Item, 'kind' | 'levels'>;

const namedIn = ({ kind, levels }: Asked) =>
  levelNamed(
    kind,
    levels.map(({ name }) => name),
  );

/**
 * How far apart boards stand on one item, from three independent ones; no board is named, and none is first. Counted are independent
 * boards; between which levels they stand is said of every one, for each has its dot in the picture above the sentence.
 */
export function itemFinding(boards: readonly PeerLevel[], item: Asked): string {
  const independent = independentBoards(boards).length;
  if (independent < SYSTEM_AGGREGATE_FROM)
    return `Too few boards have published a level that compares: it takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent ones.`;
  const levels = boards.map(({ level }) => level);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const who = `${low === high ? 'All' : 'The'} ${many(independent, 'independent board')}`;
  const once = independent === boards.length ? '' : ' Boards that share a chair or a chief executive count once.';
  return `${who} that compare stand ${fromTo(low, high, namedIn(item))}.${once}`;
}

/** @example // 'Too few independent boards of this type to say: two can be seen, and it takes six.' */
export function peersInWords(figure: PeerFigure, item: Asked): string {
  if (figure.kind === 'too-few') {
    const seen = figure.boards === 0 ? 'none' : inWords(figure.boards);
    return `Too few independent boards of this type to say: ${seen} can be seen, and it takes ${inWords(figure.needed)}.`;
  }
  return `The middle of ${many(figure.boards, 'independent board')} of this type is ${middleInWords(figure, namedIn(item))}.`;
}
