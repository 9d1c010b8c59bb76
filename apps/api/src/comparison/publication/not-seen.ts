import type { Part } from './parts.js';
import type { NotSeen } from './publication.dto.js';
import { NEVER_SHARED, notSharedOf } from './published-words.js';

const FEW = 'A board is small: with it, what one member answered could be worked out.';
const OWN_WORDS = 'The board’s own words, for its own papers.';

/** In the order of what never leaves the board. */
const WHY_NEVER: readonly string[] = [
  FEW,
  FEW,
  'Otherwise it could be worked out how many did not know.',
  'Members wrote them for their own board, in confidence.',
  OWN_WORDS,
  'The trust’s own papers. Ask the trust for one that you need.',
  'They belong to people. A trust can share an action where it wishes to.',
  'Who scored is nobody’s business outside the board.',
];

/** What never leaves the board, each with its reason. */
export const NEVER_SEEN: readonly NotSeen[] = NEVER_SHARED.map((what, place) => ({ what, why: WHY_NEVER[place] ?? FEW }));

/** What a reader does not see of a publication: what this trust chose not to share, then what never leaves a board. */
export function whatIsNotSeen(parts: readonly Part[]): readonly NotSeen[] {
  return [...notSharedOf(parts).map((what) => ({ what, why: 'The trust chose not to share it.' })), ...NEVER_SEEN];
}
