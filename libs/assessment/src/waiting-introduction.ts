import { daysBetween } from './dates.js';
import { daysBeforeAskingForResult, type IntroductionState } from './introduction.js';
import type { Role } from './roles.js';

/** One introduction as the home page of one of its two trusts needs it. Days are `YYYY-MM-DD`, London's. */
export interface IntroductionForHome {
  readonly introductionId: string;
  readonly itemTitle: string;
  readonly otherName: string;
  readonly state: IntroductionState;
  readonly stands: boolean;
  readonly weSaidYes: boolean;
  readonly acceptedOn: string | null;
  readonly resultSaid: boolean;
  readonly roles: readonly Role[];
}

export interface IntroductionCard {
  readonly kind: 'introduction' | 'introduction-result';
  readonly introductionId: string;
  readonly title: string;
  readonly words: string;
}

/** What of introductions waits for a chief executive: first those to answer, then those whose result is asked for. */
export function introductionsWaiting(homes: readonly IntroductionForHome[], today: string): readonly IntroductionCard[] {
  const theirs = homes.filter(({ roles }) => roles.includes('chief-executive'));
  return [...theirs.flatMap(toAnswer), ...theirs.flatMap((home) => toFollowUp(home, today))];
}

function toAnswer({ introductionId, itemTitle, otherName, state, stands, weSaidYes }: IntroductionForHome): IntroductionCard[] {
  if (state !== 'proposed' || weSaidYes || !stands) return [];
  const words = `On ‘${itemTitle}’. Nobody’s name or e-mail is shown until both trusts have said yes.`;
  return [{ kind: 'introduction', introductionId, title: `An introduction to ${otherName}`, words }];
}

function toFollowUp({ introductionId, itemTitle, otherName, ...home }: IntroductionForHome, today: string): IntroductionCard[] {
  const { state, acceptedOn, resultSaid } = home;
  if (state !== 'accepted' || acceptedOn === null || resultSaid) return [];
  if (daysBetween(acceptedOn, today) < daysBeforeAskingForResult) return [];
  const words = `You were introduced on ‘${itemTitle}’ three months ago or more. Say in a sentence what came of it.`;
  return [{ kind: 'introduction-result', introductionId, title: `Did ${otherName} and you help each other?`, words }];
}
