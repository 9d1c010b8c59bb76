import { lead, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { inWords } from '../../words.js';
import type { SystemFindings } from '../system-findings.js';

/** Belief against proof over the boards that share their evidence grades; no board is named. */
export function belief({ belief: { sentence, rows } }: SystemFindings): Block[] {
  if (rows.length === 0) return sentence === '' ? [] : [partHeading('belief', TITLE), lead(sentence)];
  return [
    partHeading('belief', TITLE),
    lead(sentence),
    table(
      'Questions with a published level and its evidence',
      [
        ['Question', 55],
        ['Independent boards', 15],
        ['Evidence supports the level', 15],
        ['Level above its evidence', 15],
      ],
      rows.map(({ title, boards, proved, above }) => [title, ...[boards, proved, above].map(countInWords)]),
    ),
    quiet(
      'Boards that do not share their evidence are not counted here; a question stands here from three independent boards on.',
    ),
  ];
}

/** In a place of its own: *none*, where a sentence would say *no*. */
export const countInWords = (count: number): string => (count === 0 ? 'none' : inWords(count));

const TITLE = 'Belief against proof';
