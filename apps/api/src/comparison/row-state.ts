import { capital, dayInFull, listed, many } from '../platform/words.js';
import type { SeenTrust } from './seen/seen.js';

/** What a reader has of a trust. */
export const ROW_STATES = ['published', 'not-published', 'withdrawn', 'expired', 'nothing-shared'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface InPlace {
  readonly state: RowState;
  /** What stands in the place of figures; null where there are figures. */
  readonly words: string | null;
}

type Told = Pick<SeenTrust, 'publications' | 'formerly' | 'withdrawnOn' | 'sharedUntil' | 'member' | 'self'> & {
  /** There are publications, of waves that were not asked for. */
  readonly ofOtherWaves?: boolean;
};

/** What is told of a trust. Where nothing was ever shared it reads the same whether the trust has begun or not. */
export function stateOf(trust: Told): InPlace {
  const { publications, formerly, withdrawnOn, sharedUntil, member, self } = trust;
  if (publications.length > 0) return { state: 'published', words: null };
  if (trust.ofOtherWaves) return { state: 'not-published', words: 'Nothing published in the waves that were chosen' };
  if (withdrawnOn !== null && withdrawnOn >= (sharedUntil ?? ''))
    return { state: 'withdrawn', words: `Withdrawn on ${dayInFull(withdrawnOn)}` };
  if (sharedUntil !== null) return { state: 'expired', words: `Shared until ${dayInFull(sharedUntil)}` };
  const before = formerly.filter((one) => one.publications.length > 0).map(({ name }) => name);
  if (before.length > 0) {
    return { state: 'not-published', words: `Not yet published since ${listed(before)} became part of it` };
  }
  return member || self
    ? { state: 'not-published', words: 'Not yet published' }
    : { state: 'nothing-shared', words: 'Nothing shared with you' };
}

/** What is said beside figures that are not the latest: nothing of what went but the day, as where nothing stands at all. */
export function laterWentInWords({ laterGone }: Pick<SeenTrust, 'laterGone'>): string | null {
  if (laterGone === null) return null;
  const went = laterGone.how === 'withdrawn' ? 'withdrawn on' : 'shared until';
  return `A later result was ${went} ${dayInFull(laterGone.on)}; this is the one before.`;
}

/** Names that a sentence bears; of more it says how many. */
const NAMES = 6;

/** The same of several trusts in one sentence, where their figures stand elsewhere or together; none where nothing went. */
export function laterWentNotes(trusts: readonly Pick<SeenTrust, 'name' | 'laterGone'>[]): string[] {
  const some = trusts.filter(({ laterGone }) => laterGone !== null);
  if (some.length === 0) return [];
  const who = some.length > NAMES ? capital(many(some.length, 'trust')) : listed(some.map(({ name }) => name));
  return [`${who} had shared a later result, which was withdrawn or is shared no longer: the one before is used here.`];
}
