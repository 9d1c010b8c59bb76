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

/** What a mail of a campaign is about: the invitation, the answer to it, or a step of the timetable. */
export const campaignMailKinds = ['invitation', 'answer', ...campaignSteps] as const;
export type CampaignMailKind = (typeof campaignMailKinds)[number];

/** Automatic reminders come so many days before a date, the first first. */
export const remindDaysBefore = [7, 1] as const;

export interface ForReminders {
  readonly timetable: Timetable;
  readonly invitedOn: string;
  readonly reply: CampaignReply;
  /** Null unless the trust accepted. */
  readonly stage: CampaignStage | null;
  readonly roomOnly: boolean;
}

/** One mail to send. No two of a campaign and trust have the same kind and occasion, so that each goes out once. */
export interface DueMail {
  readonly kind: CampaignMailKind;
  readonly occasion: string;
}

/**
 * Which mails of a campaign one trust gets on a day, unless they went out before. Each has some days on which it may still go, so
 * that a program that stood still for a day catches up; none comes after its date, and none where the invitation has just said the same.
 */
export function mailsDue(now: ForReminders, today: string): readonly DueMail[] {
  if (now.reply === 'declined' || today < now.invitedOn) return [];
  if (now.reply === 'none') {
    const invitation: DueMail[] = today <= now.timetable.scoreBy ? [{ kind: 'invitation', occasion: 'invited' }] : [];
    return [...invitation, ...before('answer', now.timetable.scoreFrom, now.invitedOn, today)];
  }
  const ahead = now.stage === null ? [] : stepsAhead(now.stage, now.roomOnly);
  return ahead.flatMap((step: CampaignStep) => before(step, now.timetable[dateOfStep[step]], now.invitedOn, today));
}

function before(kind: CampaignMailKind, date: string, invitedOn: string, today: string): DueMail[] {
  const left = daysBetween(today, date);
  const due = remindDaysBefore.filter((days, place) => left <= days && left > (remindDaysBefore[place + 1] ?? -1));
  const sinceInvited = daysBetween(invitedOn, date);
  return due.filter((days) => sinceInvited > days).map((days) => ({ kind, occasion: `${days} days before ${date}` }));
}

/** What the ICS may remind a trust of by hand: what it has not said or done yet, the next of it. */
export function remindableNow(now: Pick<ForReminders, 'reply' | 'stage' | 'roomOnly'>): CampaignMailKind | null {
  if (now.reply === 'none') return 'answer';
  return now.reply === 'accepted' && now.stage !== null ? (stepsAhead(now.stage, now.roomOnly)[0] ?? null) : null;
}
