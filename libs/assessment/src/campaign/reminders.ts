import { daysBetween } from '../dates.js';
import {
  type CampaignReply,
  type CampaignStage,
  type CampaignStep,
  campaignSteps,
  dateOfStep,
  stepsAhead,
  type Timetable,
} from './campaign.js';
import { mayStillBeTold, type TimetableChange } from './timetable-change.js';

/** What a mail of a campaign is about: the invitation, the answer to it, a change of the timetable, or a step of it. */
export const campaignMailKinds = ['invitation', 'answer', 'timetable', ...campaignSteps] as const;
export type CampaignMailKind = (typeof campaignMailKinds)[number];
/** All that ask for something: a change of the timetable only tells. */
export type CampaignAskKind = Exclude<CampaignMailKind, 'timetable'>;

/** Automatic reminders come so many days before a date, the first first. */
export const remindDaysBefore = [7, 1] as const;

export interface ForReminders {
  readonly timetable: Timetable;
  /** Since the trust was invited. */
  readonly changes: readonly TimetableChange[];
  readonly invitedOn: string;
  readonly reply: CampaignReply;
  /** Null unless the trust accepted. */
  readonly stage: CampaignStage | null;
  readonly roomOnly: boolean;
}

/** What one mail says. */
export type MailAbout = { readonly kind: CampaignAskKind } | { readonly kind: 'timetable'; readonly change: TimetableChange };

/** One mail to send. No two of a campaign and trust have the same kind and occasion, so that each goes out once. */
export type DueMail = MailAbout & { readonly occasion: string };

/**
 * Which mails of a campaign one trust gets on a day, unless they went out before. Each has some days on which it may still go, so
 * that a program that stood still for a day catches up; none comes after its date, and none where the invitation, or a change of the
 * timetable, has just said the same.
 */
export function mailsDue(now: ForReminders, today: string): readonly DueMail[] {
  if (now.reply === 'declined' || today < now.invitedOn) return [];
  const changes = now.changes
    .filter((change) => mayStillBeTold(change, today))
    .map((change): DueMail => ({ kind: 'timetable', occasion: `change ${change.number}`, change }));
  const datesToldOn = now.changes.at(-1)?.on ?? now.invitedOn;
  if (now.reply === 'none') {
    const invitation: DueMail[] = today <= now.timetable.scoreBy ? [{ kind: 'invitation', occasion: 'invited' }] : [];
    return [...invitation, ...changes, ...before('answer', now.timetable.scoreFrom, datesToldOn, today)];
  }
  const ahead = now.stage === null ? [] : stepsAhead(now.stage, now.roomOnly);
  const reminders = ahead.flatMap((step: CampaignStep) => before(step, now.timetable[dateOfStep[step]], datesToldOn, today));
  return [...changes, ...reminders];
}

function before(kind: CampaignAskKind, date: string, datesToldOn: string, today: string): DueMail[] {
  const left = daysBetween(today, date);
  const due = remindDaysBefore.filter((days, place) => left <= days && left > (remindDaysBefore[place + 1] ?? -1));
  const sinceTold = daysBetween(datesToldOn, date);
  return due.filter((days) => sinceTold > days).map((days) => ({ kind, occasion: `${days} days before ${date}` }));
}

/** What the ICS may remind a trust of by hand: what it has not said or done yet, the next of it. */
export function remindableNow(now: Pick<ForReminders, 'reply' | 'stage' | 'roomOnly'>): CampaignAskKind | null {
  if (now.reply === 'none') return 'answer';
  return now.reply === 'accepted' && now.stage !== null ? (stepsAhead(now.stage, now.roomOnly)[0] ?? null) : null;
}
