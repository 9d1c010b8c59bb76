import { independentBoards, SHARED_GAP_UP_TO, SHARED_STRENGTH_FROM, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { inWords, listed, many } from '../../platform/words.js';
import type { Reference } from '../comparison-reference.js';
import type { SeenTrust } from '../seen/seen.js';
import { belief } from './belief.js';
import { changeSentences, changesOfAll } from './changes.js';
import type { FindingsResponse } from './findings.dto.js';
import { gapsAndStrengths } from './gaps-and-strengths.js';
import { headlines } from './headlines.js';
import { pitfallsOfUs } from './pitfalls-of-us.js';
import { gapsNobodyPlans, plannedItems } from './planned.js';
import { newestOf, sharedSubjects } from './shared-subjects.js';

/** What follows from the publications that a reader may read, of all of them together. It is worked out from nothing else. */
export function findingsOf(trusts: readonly SeenTrust[], reference: Reference): Omit<FindingsResponse, 'reader' | 'instrument'> {
  const subjects = sharedSubjects(trusts, reference);
  const changes = changesOfAll(trusts, reference);
  return {
    boards: independentBoards(trusts.flatMap((trust) => newestOf(trust) ?? [])).length,
    sentences: headlines(subjects),
    ...gapsAndStrengths(subjects),
    pitfallsOfUs: pitfallsOfUs(subjects),
    belief: belief(subjects),
    planned: plannedItems(subjects),
    gapsNobodyPlans: gapsNobodyPlans(subjects),
    change: { sentences: changeSentences(changes) },
    notes: notesOn(trusts, reference),
  };
}

/** What the findings rest on, and what they leave out. */
export function notesOn(trusts: readonly SeenTrust[], { instrument }: Reference): string[] {
  const shared = trusts.flatMap((trust) => newestOf(trust)?.content ?? []);
  const sharing = (part: 'items' | 'evidence' | 'ambition') => shared.filter(({ parts }) => parts.includes(part)).length;
  if (shared.length === 0) return ['Nothing is shared with you yet, so nothing follows.'];
  return [
    `Of ${many(trusts.length, 'trust')} ${share(shared.length)} a result with you, ${inWords(sharing('items'))} ${listed([
      'the levels of items',
      `${inWords(sharing('evidence'))} evidence`,
      `${inWords(sharing('ambition'))} what ${sharing('ambition') === 1 ? 'it plans' : 'they plan'}`,
    ])}. A trust counts only in what it shares with you.`,
    `A finding needs ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards: those that share a chair or a chief executive count once. Level ${SHARED_GAP_UP_TO} and lower is called a gap, level ${SHARED_STRENGTH_FROM} and higher a strength where the middle of the boards stands there. These cut-offs are Candour’s own.`,
    `Only what compares with version ${instrument.version} of ${instrument.title} counts. No number here says that one trust is better than another.`,
  ];
}

const share = (count: number): string => `${inWords(count)} ${count === 1 ? 'shares' : 'share'}`;
