import { dayInWords, onDayInWords } from '../dates.js';
import { may } from '../permissions.js';
import type { Role } from '../roles.js';
import { type CampaignReply, type CampaignStage, dateOfStep, lateStep, stepsAhead, type Timetable } from './campaign.js';

/** One invitation as home needs it, at the trust. */
export interface InvitationForHome {
  readonly campaignId: string;
  readonly title: string;
  readonly systemName: string;
  readonly reply: CampaignReply;
  readonly stage: CampaignStage | null;
  readonly timetable: Timetable;
  readonly roles: readonly Role[];
}

/** One campaign as home needs it, at the ICS. */
export interface CampaignForHome {
  readonly campaignId: string;
  readonly title: string;
  readonly timetable: Timetable;
  readonly trusts: readonly { readonly reply: CampaignReply; readonly stage: CampaignStage | null; readonly roomOnly: boolean }[];
}

export interface CampaignCard {
  readonly campaignId: string;
  readonly title: string;
  readonly words: string;
  readonly due: string | null;
}

/** What an invitation asks of this person: an answer, or an assessment to begin. After that the assessment's own cards speak. */
export function invitationCard(one: InvitationForHome, today: string): CampaignCard | null {
  const { campaignId, title, systemName, timetable } = one;
  if (one.reply === 'none' && may(one.roles, 'invitation:answer')) {
    const passed = timetable.scoreFrom < today;
    const words = `${systemName} asks for a yes or no${passed ? '' : ` by ${dayInWords(timetable.scoreFrom, today)}`}. You can decline with a reason.`;
    return { campaignId, title: `Answer the invitation: ${title}`, words, due: passed ? timetable.scoreBy : timetable.scoreFrom };
  }
  if (one.reply === 'accepted' && one.stage === 'accepted' && may(one.roles, 'assessment:set-up')) {
    const words = `Your trust accepted. Private scoring is to close ${onDayInWords(timetable.scoreBy, today)}.`;
    return { campaignId, title: `Create the assessment: ${title}`, words, due: timetable.scoreBy };
  }
  return null;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Where a campaign stands, for the ICS lead: who has said what, and what is next. */
export function campaignCard({ campaignId, title, timetable, trusts }: CampaignForHome, today: string): CampaignCard {
  const said = (reply: CampaignReply) => trusts.filter((trust) => trust.reply === reply).length;
  const late = trusts.filter(
    ({ stage, roomOnly }) => stage !== null && lateStep(stage, timetable, today, roomOnly) !== null,
  ).length;
  const done = trusts.filter(({ stage, roomOnly }) => stage !== null && stepsAhead(stage, roomOnly).length === 0).length;
  const parts = [
    `${said('accepted')} of ${count(trusts.length, 'trust', 'trusts')} accepted`,
    said('declined') > 0 ? `${said('declined')} declined` : '',
    said('none') > 0 ? `${said('none')} not answered` : '',
    done > 0 ? `${done} done` : '',
    late > 0 ? `${late} late` : '',
  ].filter((part) => part !== '');
  const next = (['score', 'meet', 'publish'] as const).map((step) => timetable[dateOfStep[step]]).find((date) => date >= today);
  return { campaignId, title: `Follow the campaign: ${title}`, words: `${parts.join(', ')}.`, due: next ?? null };
}
