import type { MatrixGroup } from './place.js';

const plain = (words: string): string => words.toLocaleLowerCase('en-GB').replaceAll('’', "'").trim();

/** The trusts whose name holds these letters, in their groups and their order; all for none. */
export function onlyFound(groups: readonly MatrixGroup[], letters: string): readonly MatrixGroup[] {
  const wanted = plain(letters);
  if (wanted === '') return groups;
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ name }) => plain(name).includes(wanted)) }))
    .filter(({ rows }) => rows.length > 0);
}
