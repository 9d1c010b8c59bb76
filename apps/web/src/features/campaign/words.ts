import {
  type CampaignStage,
  campaignStages,
  campaignStageWords,
  campaignSteps,
  dateOfStep,
  type Timetable,
} from '@candour/assessment';
import { day } from '../../platform/in-london.js';
import type { Campaign, MailSent, TrackedTrust } from './campaigns.js';

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** A stage in words; a dash where nothing is told. */
export const stageInWords = (stage: string | null): string => {
  const known: CampaignStage | undefined = campaignStages.find((one) => one === stage);
  return known ? campaignStageWords[known] : '–';
};

/** What a trust has said. */
export function replyInWords({ reply, repliedOn, takenBack, belongs }: TrackedTrust): string {
  if (takenBack) return 'Invitation taken back';
  if (!belongs) return 'Has left your system';
  if (reply === 'none' || repliedOn === null) return 'Not answered yet';
  return `${reply === 'accepted' ? 'Accepted' : 'Declined'} on ${day(repliedOn)}`;
}

/** How far private scoring is; why nothing is said where nothing is. */
export function completionInWords({ stage, completion, completionOn }: TrackedTrust): string {
  if (stage !== 'scoring') return '–';
  if (completion === null || completionOn === null) return 'Not told';
  return `${completion}, as of ${day(completionOn)}`;
}

export const lateInWords = (late: boolean | null): string => (late === null ? '–' : late ? 'Late' : 'In time');

const about: Readonly<Record<string, string>> = {
  invitation: 'Invitation',
  answer: 'Asks for an answer',
  timetable: 'New dates',
  score: 'Reminder: close private scoring',
  meet: 'Reminder: hold the meeting',
  publish: 'Reminder: publish',
};
export const mailInWords = ({ kind, byHand }: Pick<MailSent, 'kind' | 'byHand'>): string =>
  `${about[kind] ?? kind}${byHand ? ', by hand' : ''}`;

const results: Readonly<Record<MailSent['result'], string>> = {
  'being-sent': 'Being sent',
  sent: 'Sent',
  failed: 'Not sent: the mail server did not take it',
  'no-mail-server': 'Not sent: no mail server is set',
  nobody: 'Not sent: the trust has nobody in this role yet',
  'not-known': 'Not known whether it was sent: Candour stopped on the way',
};
export const resultInWords = ({ result }: Pick<MailSent, 'result'>): string => results[result];

/** Mails that did not go out, or may not have, and after which none went to the same role. */
export const unsentTo = (mails: readonly MailSent[]): readonly MailSent[] =>
  mails.filter(
    ({ result, to, on }) =>
      (result === 'failed' || result === 'not-known') &&
      !mails.some((later) => later.result === 'sent' && later.to === to && later.on >= on),
  );

/** The tracker as a paragraph that can be read aloud. */
export function summaryOf({ trusts, state }: Campaign): string {
  const invited = trusts.filter(({ takenBack }) => !takenBack);
  const said = (reply: string) => invited.filter((one) => one.reply === reply).length;
  const late = invited.filter((one) => one.late === true).length;
  const parts = [
    `${said('accepted')} of ${some(invited.length, 'trust has', 'trusts have')} accepted`,
    said('declined') > 0 ? `${some(said('declined'), 'has', 'have')} declined` : '',
    said('none') > 0 ? `${some(said('none'), 'has', 'have')} not answered` : '',
  ].filter((part) => part !== '');
  const lateness = late > 0 ? ` ${some(late, 'trust is', 'trusts are')} late.` : '';
  return `${parts.join(', ')}.${state === 'open' ? lateness : ''}`;
}

const asked: Readonly<Record<(typeof campaignSteps)[number], string>> = {
  score: 'private scoring is to be closed by',
  meet: 'boards are to have met by',
  publish: 'results are to be published by',
};

/** The next date of a timetable, as a sentence; nothing once all have passed. */
export function nextDate(timetable: Timetable, today: string): string | null {
  const step = campaignSteps.find((one) => timetable[dateOfStep[one]] >= today);
  return step === undefined ? null : `Next, ${asked[step]} ${day(timetable[dateOfStep[step]])}.`;
}

export const stateInWords: Readonly<Record<string, string>> = { open: 'under way', closed: 'closed', cancelled: 'called off' };
