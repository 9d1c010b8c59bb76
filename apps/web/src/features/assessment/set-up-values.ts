import type { paths } from '@candour/api-client';
import { leastThreshold } from '@candour/assessment';
import type { Assessment } from '../../platform/assessment.js';
import { dayInLondon, fromLondon, time } from '../../platform/in-london.js';
import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { Method } from './methods.js';

export type SetUp = NonNullable<paths['/api/assessments']['post']['requestBody']>['content']['application/json'];

/** The set-up as it stands in the form: texts as they were typed, perhaps unfinished or wrong. */
export interface SetUpValues {
  /** `code version`, as the radio buttons hold it. */
  readonly instrument: string;
  readonly waveDate: DateParts;
  readonly method: Method;
  readonly facilitatorId: string;
  readonly threshold: string;
  readonly quorumNumber: string;
  readonly quorumExecutives: string;
  readonly quorumNonExecutives: string;
  readonly scoringClosesOn: DateParts;
  readonly meetingDay: DateParts;
  /** On London's clocks, like `14:00`. */
  readonly meetingTime: string;
  readonly meetingMinutes: string;
  readonly showsProgress: boolean;
  readonly autoLock: boolean;
}

export const emptySetUp: SetUpValues = {
  instrument: '',
  waveDate: partsOf(null),
  method: 'both',
  facilitatorId: '',
  threshold: String(leastThreshold),
  quorumNumber: '',
  quorumExecutives: '1',
  quorumNonExecutives: '1',
  scoringClosesOn: partsOf(null),
  meetingDay: partsOf(null),
  meetingTime: '',
  meetingMinutes: '120',
  showsProgress: true,
  autoLock: false,
};

/** A saved set-up as the form shows it. */
export const valuesOf = (saved: Assessment): SetUpValues => ({
  instrument: `${saved.instrumentCode} ${saved.instrumentVersion}`,
  waveDate: partsOf(saved.waveDate),
  method: saved.method,
  facilitatorId: saved.facilitatorId ?? '',
  threshold: String(saved.threshold),
  quorumNumber: String(saved.quorum.number),
  quorumExecutives: String(saved.quorum.executives),
  quorumNonExecutives: String(saved.quorum.nonExecutives),
  scoringClosesOn: partsOf(saved.scoringClosesOn),
  meetingDay: partsOf(saved.meetingStartsAt && dayInLondon(saved.meetingStartsAt)),
  meetingTime: saved.meetingStartsAt ? time(saved.meetingStartsAt) : '',
  meetingMinutes: String(saved.meetingMinutes),
  showsProgress: saved.pledgeShowsProgress,
  autoLock: saved.autoLock,
});

/** What is wrong, by the name of the field, which is also the name the API gives it. */
export type Mistakes = Readonly<Record<string, string>>;

/** The request of what was typed, or what is wrong with it, in the order of the form. */
export function readSetUp(values: SetUpValues): { readonly setUp: SetUp } | { readonly mistakes: Mistakes } {
  const mistakes: Record<string, string> = {};
  const whole = (name: string, typed: string, least: number, most: number, words: string): number => {
    const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (!(number >= least && number <= most)) mistakes[name] = words;
    return number;
  };
  const day = (name: string, parts: DateParts, words: string): string | null => {
    const iso = isoOf(parts);
    if (iso === 'wrong') mistakes[name] = words;
    return iso === 'wrong' ? null : iso;
  };

  const [instrumentCode = '', instrumentVersion = ''] = values.instrument.split(' ');
  if (instrumentCode === '') mistakes.instrumentVersion = 'Choose what to ask';
  const waveDate = day('waveDate', values.waveDate, 'Enter the wave as a date that exists, like 1 11 2026');
  if (waveDate === null) mistakes.waveDate ??= 'Enter the date of the wave';
  const threshold = whole(
    'threshold',
    values.threshold,
    leastThreshold,
    16,
    `The threshold is a whole number from ${leastThreshold} to 16`,
  );
  const quorum = {
    number: whole('quorum.number', values.quorumNumber, 0, 16, 'Enter how many voting members make a quorum, 0 to 16'),
    executives: whole('quorum.executives', values.quorumExecutives, 0, 16, 'Enter how many executives, 0 to 16'),
    nonExecutives: whole('quorum.nonExecutives', values.quorumNonExecutives, 0, 16, 'Enter how many non-executives, 0 to 16'),
  };
  const alone = values.method !== 'room';
  const closes = day('scoringClosesOn', values.scoringClosesOn, 'Enter the day scoring closes as a date that exists');
  const meetingDay = day('meetingStartsAt', values.meetingDay, 'Enter the day of the meeting as a date that exists');
  const clock = values.meetingTime.trim();
  if (meetingDay !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock))
    mistakes.meetingTime = 'Enter the time of the meeting, like 14:00';
  if (meetingDay === null && clock !== '' && !mistakes.meetingStartsAt)
    mistakes.meetingStartsAt = 'Enter the day of the meeting too';
  const meetingMinutes = whole(
    'meetingMinutes',
    values.meetingMinutes,
    10,
    600,
    'Enter the length of the meeting, 10 to 600 minutes',
  );

  if (Object.keys(mistakes).length > 0) return { mistakes };
  return {
    setUp: {
      instrumentCode,
      instrumentVersion,
      waveDate: waveDate ?? '',
      method: values.method,
      threshold,
      quorum,
      facilitatorId: values.facilitatorId === '' ? null : values.facilitatorId,
      scoringClosesOn: alone ? closes : null,
      meetingStartsAt: meetingDay === null ? null : fromLondon(meetingDay, clock),
      meetingMinutes,
      pledgeShowsProgress: alone && values.showsProgress,
      autoLock: values.autoLock,
    },
  };
}

const names: Readonly<Record<keyof SetUpValues, string>> = {
  instrument: 'what is asked',
  waveDate: 'the wave',
  method: 'how answers are collected',
  facilitatorId: 'the facilitator',
  threshold: 'the threshold',
  quorumNumber: 'the quorum',
  quorumExecutives: 'the executives of the quorum',
  quorumNonExecutives: 'the non-executives of the quorum',
  scoringClosesOn: 'the day scoring closes',
  meetingDay: 'the day of the meeting',
  meetingTime: 'the time of the meeting',
  meetingMinutes: 'the length of the meeting',
  showsProgress: 'whether progress is shown',
  autoLock: 'whether rounds lock by themselves',
};

/** In which things two set-ups differ, in words. */
export const differences = (one: SetUpValues, other: SetUpValues): string[] =>
  (Object.keys(names) as (keyof SetUpValues)[])
    .filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
    .map((name) => names[name]);
