import { independentBoards, SHARED_GAP_UP_TO, SHARED_STRENGTH_FROM, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { inWords, listed } from '../../platform/words.js';
import type { Reference } from '../comparison-reference.js';
import { correctedNotes } from '../corrected.js';
import type { Part } from '../publication/parts.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { laterWentNotes } from '../row-state.js';
import type { SeenTrust } from '../seen/seen.js';
import { sharingInWords } from '../sharing-in-words.js';
import { belief } from './belief.js';
import { changeSentences } from './change-sentences.js';
import { changesOfAll } from './changes.js';
import type { FindingsResponse } from './findings.dto.js';
import { gapsAndStrengths } from './gaps-and-strengths.js';
import { headlines } from './headlines.js';
import { noneInWords } from './none-in-words.js';
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
    none: noneInWords(subjects, today),
    change: { sentences: changeSentences(changes) },
    notes: notesOn(trusts, reference),
  };
}

/** What the findings rest on, and what they leave out. */
export function notesOn(trusts: readonly SeenTrust[], { instrument }: Reference): string[] {
  const shared = trusts.flatMap((trust) => newestOf(trust)?.content ?? []);
  if (shared.length === 0) return ['Nothing is shared with you yet, so nothing follows.'];
  return [
    ...whatIsShared(trusts),
    ...laterWentNotes(trusts),
    ...correctedNotes(shared),
    `A finding needs ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards; boards that share a chair or a chief executive count once. It is called a gap where the middle of the boards stands at level ${SHARED_GAP_UP_TO} or lower, and a strength where it stands at level ${SHARED_STRENGTH_FROM} or higher. These cut-offs are Candour’s own.`,
    `Only what compares with version ${instrument.version} of ${instrument.title} counts. No number here says that one trust is better than another.`,
  ];
}

/** Of trusts, for what a trust shares is its own choice; nothing where a trust reads of itself alone. */
function whatIsShared(trusts: readonly SeenTrust[]): string[] {
  const others = trusts.filter(({ self }) => !self);
  if (others.length === 0) return [];
  const own = trusts.find(({ self }) => self);
  const shared = others.flatMap((trust) => newestOf(trust)?.content ?? []);
  const all = sharingInWords({ sharing: shared.length, all: others.length, besideSelf: own !== undefined });
  const counted = own && newestOf(own) ? ' Your own result counts too.' : '';
  if (shared.length === 0) return [`${all}.${counted}`];
  return [`${all}. ${partsInWords(shared)} A trust counts only in what it shares with you.${counted}`];
}

function partsInWords(shared: readonly PublishedContent[]): string {
  const parts: readonly (readonly [Part, string])[] = [
    ['items', 'the levels of items'],
    ['evidence', 'evidence'],
    ['ambition', 'plans'],
  ];
  const sharing = (part: Part) => shared.filter((content) => content.parts.includes(part)).length;
  if (shared.length > 1) return `Of these, ${listed(parts.map(([part, words]) => `${share(sharing(part))} ${words}`))}.`;
  const some = parts.filter(([part]) => sharing(part) > 0).map(([, words]) => words);
  return some.length === 0
    ? 'It shares the levels of sections alone.'
    : `Beside the levels of sections it shares ${listed(some)}.`;
}

const share = (count: number): string => `${count === 0 ? 'none' : inWords(count)} ${count < 2 ? 'shares' : 'share'}`;
