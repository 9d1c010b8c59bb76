import { listed } from '../platform/words.js';
import type { ComparisonRow } from './comparison.dto.js';
import type { Reference } from './comparison-reference.js';

/** What a reader has to know about the matrix: the reference, who has not published, what does not compare. */
export function notesOn(rows: readonly ComparisonRow[], { instrument, method }: Reference): string[] {
  const names = (of: (row: ComparisonRow) => boolean) => rows.filter(of).map(({ name }) => name);
  const apart = names((row) => row.published && !row.compares);
  const withdrawn = names((row) => row.withdrawnOn !== null);
  const notYet = names((row) => !row.published && row.withdrawnOn === null);
  const notes = [
    `Everything is compared with version ${instrument.version} of ${instrument.title}, ${METHOD_WORDS[method]}.`,
    'Trusts stand by type, and by name within a type. No order says that one is better than another.',
  ];
  if (rows.length === 0) return ['No trust belongs to this system today. An operator keeps the register.'];
  if (apart.length > 0)
    notes.push(
      `${listed(apart)} ${apart.length === 1 ? 'does' : 'do'} not compare: the reason stands beside ${apart.length === 1 ? 'it' : 'each'}.`,
    );
  if (withdrawn.length > 0)
    notes.push(`${listed(withdrawn)} withdrew what ${withdrawn.length === 1 ? 'it' : 'they'} had published.`);
  if (notYet.length > 0) notes.push(`Not yet published: ${listed(notYet)}.`);
  return notes;
}

const METHOD_WORDS = {
  both: 'scored before the meeting and in it',
  survey: 'scored before the meeting',
  room: 'scored in the room',
} as const;
