import { partHeading } from '../blocks.js';
import type { Findings } from '../findings.js';
import { introduced, opening } from '../live/opening.js';
import { type Live, ownList, type Piece } from '../live/own-words.js';
import { disputed, onlyPortfolio, overClaimed, pastReview } from '../reading.js';

/** More than this no meeting gets through. */
const MOST_QUESTIONS = 8;

const TITLE = 'Questions for the next meeting';

/** A question with the figures by name, and what it is about. */
type Asked = { readonly about: string; readonly words: string };

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
  const rules = [unsettled, unknown, unproved, parked, owners, late];
  const asked = rules.flatMap((rule) => rule(findings));
  const once = asked.filter(({ about }, index) => asked.findIndex((other) => other.about === about) === index);
  return once.slice(0, MOST_QUESTIONS).map(({ words }) => words);
}

function unsettled({ items }: Findings): Asked[] {
  const notAgreed = items.filter(({ outcome }) => outcome.kind === 'not-agreed');
  return [
    ...notAgreed.map(({ code }) => ({
      about: code,
      words: `What would have to be seen for the board to agree on {${code}}, and who will bring it?`,
    })),
    ...disputed(items).map(({ code }) => ({
      about: code,
      words: `What do those who see {${code}} higher know that the others do not, and the other way round?`,
    })),
  ];
}

function unknown({ items }: Findings): Asked[] {
  const unsure = items.filter(({ cannotAssure }) => cannotAssure);
  return unsure.map(({ code }) => ({
    about: code,
    words: `What does every member need to know to be able to judge {${code}}, and by when?`,
  }));
}

function unproved({ items }: Findings): Asked[] {
  return overClaimed(items).map(({ item: { code } }) => ({
    about: code,
    words: `What document or data would show {${code} level} of {${code}}, and when will the board see it?`,
  }));
}

function parked({ items }: Findings): Asked[] {
  const waiting = items.filter(({ outcome }) => outcome.kind === 'parked');
  return waiting.map(({ code }) => ({
    about: code,
    words: `What is brought back on {${code}}, parked with {${code} parked with}?`,
  }));
}

function owners(findings: Findings): Asked[] {
  const words = 'All actions belong to one portfolio ({only portfolio}): which of them should somebody else own?';
  return onlyPortfolio(findings) === null ? [] : [{ about: 'owners', words }];
}

function late(findings: Findings): Asked[] {
  const words = 'Does the evidence past its review date still hold: {evidence past review}?';
  return pastReview(findings).length === 0 ? [] : [{ about: 'review', words }];
}
