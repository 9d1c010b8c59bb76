import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { OwnLine, Reach } from './queries.js';

/** An offer or a wish as it is being written. The item is `instrument/item`, for a list has one value a line. */
export interface LineDraft {
  readonly item: string;
  readonly words: string;
  readonly reach: readonly Reach[];
  readonly until: DateParts;
}

export const itemKey = ({ instrumentCode, itemCode }: { instrumentCode: string; itemCode: string }) =>
  `${instrumentCode}/${itemCode}`;

/** The form for a new line, or for one that is changed. A new one reaches the trust’s own systems, unless it says otherwise. */
export const lineDraftOf = (line: OwnLine | null, possible: readonly Reach[]): LineDraft => ({
  item: line ? itemKey(line) : '',
  words: line?.words ?? '',
  reach: line?.reach ?? possible.slice(0, 1),
  until: partsOf(line?.until),
});

/** What is wrong with it, by the field's id. */
export function mistakesInLine({ item, words, reach, until }: LineDraft): Record<string, string | undefined> {
  return {
    itemCode: item === '' ? 'Choose what it is about' : undefined,
    words: words.length > 1000 ? 'Use 1,000 characters or fewer' : undefined,
    reach: reach.length === 0 ? 'Choose who may find it' : undefined,
    until: isoOf(until) === 'wrong' ? 'Enter a day, or leave it empty' : undefined,
  };
}

/** What is sent of it, once nothing is wrong. */
export function lineRequest({ item, words, reach, until }: LineDraft) {
  const [instrumentCode = '', itemCode = ''] = item.split('/');
  const last = isoOf(until);
  return { instrumentCode, itemCode, words: words.trim(), reach: [...reach], until: last === 'wrong' ? null : last };
}
