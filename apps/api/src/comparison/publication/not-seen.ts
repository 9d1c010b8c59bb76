import { PART, type Part } from './parts.js';
import type { NotSeen } from './publication.dto.js';
import type { PublishedContent } from './published-content.dto.js';

/** What a reader is told is not shared, where the trust left a part out. */
const OF_PART: Readonly<Record<Part, readonly string[]>> = {
  items: ['Levels of items', 'Whether views were close or apart'],
  evidence: ['Evidence grades', 'How far a level lies above its evidence'],
  ambition: ['Ambitions'],
  notes: ['Explanations by the trust'],
};

/** What a reader sees as *not shared*, where a trust chose these parts. */
export function notSharedOf(parts: readonly Part[]): readonly string[] {
  return PART.flatMap((part) => (parts.includes(part) ? [] : OF_PART[part]));
}

/**
 * A copy beside which its trust has put words of its own: to write them is to share them, so readers are not told that they are left
 * out, whatever was chosen when it was published.
 */
export function withOwnWords(content: PublishedContent, explanations: readonly unknown[]): PublishedContent {
  if (explanations.length === 0 || content.parts.includes('notes')) return content;
  return {
    ...content,
    parts: [...content.parts, 'notes'],
    notShared: content.notShared.filter((what) => !OF_PART.notes.includes(what)),
  };
}

const FEW = 'A board is small: with it, what one member answered could be worked out.';

/** What never leaves the board, whatever parts are chosen, each with its reason; said beside every preview. */
export const NEVER_SEEN: readonly NotSeen[] = [
  { what: 'How many members chose which level, and the middle of them', why: FEW },
  { what: 'How many did not know, and who gave no level', why: FEW },
  {
    what: 'Whether the board could not agree on a question, or agreed on a level while a third or more could not judge it: outside, both stand as not agreed or not assured',
    why: 'Otherwise it could be worked out how many did not know.',
  },
  { what: 'Comments, reasons and dissent', why: 'Members wrote them for their own board, in confidence.' },
  {
    what: 'The rationale of a level, and why an item is not agreed or parked',
    why: 'The board’s own words, for its own papers.',
  },
  {
    what: 'Titles, links and owners of evidence',
    why: 'The trust’s own papers. Ask the trust for one that you need.',
  },
  { what: 'Actions and their owners', why: 'They belong to people. A trust can share an action where it wishes to.' },
  { what: 'Names of members, and who was at the meeting', why: 'Who scored is nobody’s business outside the board.' },
];

/** What a reader does not see of a publication: what this trust chose not to share, then what never leaves a board. */
export function whatIsNotSeen(parts: readonly Part[]): readonly NotSeen[] {
  return [...notSharedOf(parts).map((what) => ({ what, why: 'The trust chose not to share it.' })), ...NEVER_SEEN];
}
