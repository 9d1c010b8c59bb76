import { partHeading } from '../blocks.js';
import type { Findings, ItemFindings } from '../findings.js';
import { introduced, opening } from '../live/opening.js';
import { type Live, ownList, type Piece } from '../live/own-words.js';
import { onlyPortfolio, pastReview } from '../reading.js';
import { toBeAsked } from '../to-be-asked.js';

/** More than this no meeting gets through. */
const MOST_QUESTIONS = 8;

/** From more of a kind than this one question asks about all of them: nobody listens to the fourth that is alike. */
const MOST_ALIKE = 3;

const TITLE = 'Questions for the next meeting';

/**
 * Questions that the findings themselves raise, in order of weight: what the board could not settle, what it cannot
 * assure, what lacks proof, what comes back. An item is asked about once, by the first rule that it meets.
 */
export function questions(findings: Findings, live: Live): Piece[] {
  const asked = questionsOf(findings);
  if (asked.length === 0) return [];
  const intro = opening(live, 'questions', TITLE, 'Raised by these findings, the weightiest first:');
  const list = ownList(live, { key: 'questions.list', label: TITLE }, asked, true);
  return [partHeading('questions', TITLE), ...introduced(intro, list)];
}

/** The questions, each with its figures by name. */
export function questionsOf(findings: Findings): string[] {
  const { notAgreed, seenDifferently, toLearn, toProve, parked } = toBeAsked(findings.items);
  return [
    ...eachOrAll(
      notAgreed,
      'titles not agreed',
      (on) => `What would have to be seen for the board to agree on {${on}}, and who will bring it?`,
    ),
    ...eachOrAll(
      seenDifferently,
      'titles seen differently',
      (on) => `What do those who see {${on}} higher know that the others do not, and the other way round?`,
    ),
    ...eachOrAll(
      toLearn,
      'titles to learn about',
      (on) => `What does every member need to know to be able to judge {${on}}, and by when?`,
    ),
    ...proof(toProve),
    ...parked.map(({ code }) => `What is brought back on {${code}}, parked with {${code} parked with}?`),
    ...owners(findings),
    ...late(findings),
  ].slice(0, MOST_QUESTIONS);
}

function eachOrAll(items: readonly ItemFindings[], together: string, words: (name: string) => string): string[] {
  return items.length > MOST_ALIKE ? [words(together)] : items.map(({ code }) => words(code));
}

function proof(items: readonly ItemFindings[]): string[] {
  if (items.length > MOST_ALIKE)
    return ['What document or data would show the agreed levels of {titles to prove}, and when will the board see it?'];
  return items.map(
    ({ code }) => `What document or data would show {${code} level} of {${code}}, and when will the board see it?`,
  );
}

function owners(findings: Findings): string[] {
  const words = 'All actions belong to one portfolio ({only portfolio}): which of them should somebody else own?';
  return onlyPortfolio(findings) === null ? [] : [words];
}

function late(findings: Findings): string[] {
  const words = 'Does the evidence past its review date still hold: {evidence past review}?';
  return pastReview(findings).length === 0 ? [] : [words];
}
