import { independentBoards, SHARED_GAP_UP_TO, SHARED_STRENGTH_FROM, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { inWords, many } from '../../platform/words.js';
import type { Reference } from '../comparison-reference.js';
import type { Part } from '../publication/parts.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { laterWentNotes } from '../row-state.js';
import type { SeenTrust } from '../seen/seen.js';
import { belief } from './belief.js';
import { changeSentences } from './change-sentences.js';
import { changesOfAll } from './changes.js';
import type { FindingsResponse } from './findings.dto.js';
import { gapsAndStrengths } from './gaps-and-strengths.js';
import { headlines } from './headlines.js';
import { pitfallsOfUs } from './pitfalls-of-us.js';
import { gapsNobodyPlans, passedItems, plannedItems } from './planned.js';
import { newestOf, sharedSubjects } from './shared-subjects.js';

/**
 * What follows from the publications that a reader may read, of all of them together. It is worked out from nothing else.
 *
 * @param today the day in London: what is planned is planned for a day still to come
 */
export function findingsOf(
  trusts: readonly SeenTrust[],
  reference: Reference,
  today: string,
): Omit<FindingsResponse, 'reader' | 'instrument'> {
  const subjects = sharedSubjects(trusts, reference);
  const changes = changesOfAll(trusts, reference);
  return {
    boards: independentBoards(trusts.flatMap((trust) => newestOf(trust) ?? [])).length,
    sentences: headlines(subjects, today),
    ...gapsAndStrengths(subjects),
    pitfallsOfUs: pitfallsOfUs(subjects),
    belief: belief(subjects),
    planned: plannedItems(subjects, today),
    passed: passedItems(subjects, today),
    gapsNobodyPlans: gapsNobodyPlans(subjects, today),
    change: { sentences: changeSentences(changes) },
    notes: notesOn(trusts, reference),
  };
}

/** What the findings rest on, and what they leave out. */
export function notesOn(trusts: readonly SeenTrust[], { instrument }: Reference): string[] {
  const shared = trusts.flatMap((trust) => newestOf(trust)?.content ?? []);
  if (shared.length === 0) return ['Nothing is shared with you yet, so nothing follows.'];
  return [
    ...whatIsShared(trusts, shared),
    ...laterWentNotes(trusts),
    `A finding needs ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards: those that share a chair or a chief executive count once. Level ${SHARED_GAP_UP_TO} and lower is called a gap, level ${SHARED_STRENGTH_FROM} and higher a strength where the middle of the boards stands there. These cut-offs are Candour’s own.`,
    `Only what compares with version ${instrument.version} of ${instrument.title} counts. No number here says that one trust is better than another.`,
  ];
}

/** Of trusts, for what a trust shares is its own choice; nothing where a trust reads of itself alone. */
function whatIsShared(trusts: readonly SeenTrust[], shared: readonly PublishedContent[]): string[] {
  const self = trusts.some((trust) => trust.self);
  if (self && trusts.length === 1) return [];
  const sharing = (part: Part) => shared.filter(({ parts }) => parts.includes(part)).length;
  const all = `${many(trusts.length, 'trust')}${self ? ', yours among them,' : ''}`;
  const plans = sharing('ambition') === 1 ? 'what it plans' : 'what they plan';
  return [
    `Of ${all} ${share(shared.length)} a result with you; ${share(sharing('items'))} the levels of items, ${some(sharing('evidence'))} evidence and ${some(sharing('ambition'))} ${plans}. A trust counts only in what it shares with you.`,
  ];
}

const some = (count: number): string => (count === 0 ? 'none' : inWords(count));
const share = (count: number): string => `${some(count)} ${count === 1 ? 'shares' : 'share'}`;
