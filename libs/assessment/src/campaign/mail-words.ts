import { dayInWords } from '../dates.js';
import { type CampaignStep, campaignDateWords, dateOfStep, type Timetable } from './campaign.js';
import type { CampaignAskKind } from './reminders.js';
import { datesThatMoved, type TimetableChange } from './timetable-change.js';

/** What the mails of a campaign are written from: its own words and dates, and nothing of any answer. */
export interface MailOfCampaign {
  readonly kind: CampaignAskKind;
  readonly title: string;
  readonly systemName: string;
  readonly trustName: string;
  readonly instrumentTitle: string;
  readonly message: string;
  readonly timetable: Timetable;
  /** A date that has passed by now is said to have passed. */
  readonly today: string;
  /** Where the invitation is read and answered. */
  readonly link: string;
}

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

/** A date in a mail has no *tomorrow*: nobody knows when it will be read. */
const day = (date: string): string => dayInWords(date, '0001-01-01');

const stepWords: Readonly<Record<CampaignStep, readonly [ahead: string, passed: string]>> = {
  score: ['private scoring is to be closed by', 'private scoring was to be closed by'],
  meet: ['your board is to have met by', 'your board was to have met by'],
  publish: ['the result is to be published to your system by', 'the result was to be published to your system by'],
};

const timetableLines = ({ scoreFrom, scoreBy, meetBy, publishBy }: Timetable): string =>
  `Score from ${day(scoreFrom)} to ${day(scoreBy)}\nMeet by ${day(meetBy)}\nPublish by ${day(publishBy)}`;

const FOOT =
  'Your system is told whether you accepted, the stage that your assessment has reached and, in words only, how far private scoring ' +
  'has come; never an answer, and never who has answered. You can decline with a reason, and you can change your mind.\n';

function opening(mail: MailOfCampaign): { readonly subject: string; readonly says: string } {
  const { kind, title, systemName, timetable, today } = mail;
  if (kind === 'invitation') {
    return {
      subject: `${systemName} invites your board: ${title}`,
      says: `${systemName} invites ${mail.trustName} to use ${mail.instrumentTitle} in a campaign called ${title}.`,
    };
  }
  if (kind === 'answer') {
    const by = timetable.scoreFrom < today ? '' : `, by ${day(timetable.scoreFrom)}`;
    return {
      subject: `An answer is asked for: ${title}`,
      says: `${systemName} has invited ${mail.trustName} to ${title} and asks for an answer, yes or no${by}.`,
    };
  }
  const date = timetable[dateOfStep[kind]];
  const [ahead, passed] = stepWords[kind];
  const [subject, words] = date < today ? [`A date of ${title} has passed`, passed] : [`A date of ${title} is coming`, ahead];
  return { subject, says: `A reminder from ${systemName}: by the timetable of ${title}, ${words} ${day(date)}.` };
}

/** One mail to the company secretary and the chief executive of a trust. It is the same whatever anybody answered. */
export function campaignMailWords(mail: MailOfCampaign): MailWords {
  const { subject, says } = opening(mail);
  const message = mail.kind === 'invitation' && mail.message !== '' ? `\n\n${mail.message}` : '';
  return { subject, text: `${says}${message}\n\nThe timetable:\n${ending(mail)}` };
}

/** The same, about one change of the timetable: each date that moved with what it was and what it is. */
export function timetableMailWords(mail: Omit<MailOfCampaign, 'kind'>, change: TimetableChange): MailWords {
  const { before, after } = change;
  const moved = datesThatMoved(change).map(
    (name) => `${campaignDateWords[name]}: was ${day(before[name])}, is now ${day(after[name])}`,
  );
  const own = 'If your assessment is set up already, its own dates stay until you change them.';
  return {
    subject: `New dates: ${mail.title}`,
    text: `${mail.systemName} has changed the timetable of ${mail.title}.\n\n${moved.join('\n')}\n\n${own}\n\nThe timetable as it is now:\n${ending(mail)}`,
  };
}

const ending = ({ timetable, link }: Pick<MailOfCampaign, 'timetable' | 'link'>): string =>
  `${timetableLines(timetable)}\n\nRead and answer it here: ${link}\n\n${FOOT}`;
