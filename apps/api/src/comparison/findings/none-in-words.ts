import { independentBoards, planForGap, SHARED_GAP_UP_TO, SHARED_STRENGTH_FROM, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { inWords, listed, named } from '../../platform/words.js';
import type { NothingFound } from './findings.dto.js';
import { lookAt } from './sentences.js';
import type { SharedSubject } from './shared-subjects.js';

const TOO_FEW = `it takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards that share levels which compare.`;

/**
 * What stands in the place of each list that is empty: that there is none, by the rule of the list, or that it is not known. *None* is
 * said only of what was looked at.
 *
 * @param today the day in London
 */
export function noneInWords(subjects: readonly SharedSubject[], today: string): NothingFound {
  const of = (kind: SharedSubject['itemKind']) => subjects.filter(({ itemKind }) => itemKind === kind);
  const [sections, questions, pitfalls] = [of('section'), of('question'), of('pitfall')];
  return {
    gaps: noMiddle(sections, questions, `at level ${SHARED_GAP_UP_TO} or lower`),
    strengths: noMiddle(sections, questions, `at level ${SHARED_STRENGTH_FROM} or higher`),
    pitfallsOfUs: noPitfall(pitfalls),
    gapsNobodyPlans: noGapWithoutPlan(questions, today),
  };
}

/** A gap and a strength are what the middle of the boards says: three boards of many may well stand there, and it is neither. */
function noMiddle(sections: readonly SharedSubject[], questions: readonly SharedSubject[], where: string): string {
  const looked = [lookAt('section', sections), lookAt('question', questions)] as const;
  const known = looked.filter(({ middles }) => middles.length > 0).map(({ what }) => what);
  if (known.length === 0) return `Not known: ${TOO_FEW}`;
  const none = `None: ${listed(known.map((what) => (what === 'section' ? 'in no section' : 'on no question')))} does the middle of the boards stand ${where}.`;
  const unknown = looked.find(({ all, middles }) => all > 0 && middles.length === 0);
  return unknown ? `${none} Of ${unknown.what}s it is not known: ${TOO_FEW}` : none;
}

function noPitfall(pitfalls: readonly SharedSubject[]): string {
  const looked = pitfalls.some(({ boards }) => independentBoards(boards).length >= SYSTEM_AGGREGATE_FROM);
  if (pitfalls.length > 0 && !looked) return `Not known: ${TOO_FEW}`;
  return 'No pitfall is called their own by three or more boards.';
}

/** Plans are shared question by question: a section that is a shared gap has none of its own. */
function noGapWithoutPlan(questions: readonly SharedSubject[], today: string): string {
  if (lookAt('question', questions).middles.length === 0) return `Not known: ${TOO_FEW.replace('levels', 'levels of questions')}`;
  const gaps = questions.map(({ title, boards }) => ({ title, plan: planForGap(boards, today) }));
  const unknown = gaps.filter(({ plan }) => plan.kind === 'not-known');
  if (unknown.length > 0)
    return `Not known of ${named(unknown.map(({ title }) => title))}: too few of the boards that stand low there share what they plan.`;
  return gaps.some(({ plan }) => plan.kind === 'somebody')
    ? 'No question that is a shared gap is without a plan.'
    : 'No question is a shared gap. Plans are made question by question, so of sections nothing is said here.';
}
