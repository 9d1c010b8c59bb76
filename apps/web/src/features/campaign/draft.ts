import { campaignDates, campaignDateWords, wrongWithTimetable } from '@candour/assessment';
import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { Campaign, OpenRequest } from './campaigns.js';

export type DateName = (typeof campaignDates)[number];

/** A campaign as it is being written. */
export interface Draft {
  readonly title: string;
  readonly message: string;
  /** `code version`; of a campaign that runs it stays. */
  readonly instrument: string;
  readonly dates: Readonly<Record<DateName, DateParts>>;
  readonly trustIds: readonly string[];
}

export const draftOf = (campaign: Campaign | null, trustIds: readonly string[] = []): Draft => ({
  title: campaign?.title ?? '',
  message: campaign?.message ?? '',
  instrument: campaign ? `${campaign.instrumentCode} ${campaign.instrumentVersion}` : '',
  dates: {
    scoreFrom: partsOf(campaign?.timetable.scoreFrom),
    scoreBy: partsOf(campaign?.timetable.scoreBy),
    meetBy: partsOf(campaign?.timetable.meetBy),
    publishBy: partsOf(campaign?.timetable.publishBy),
  },
  trustIds,
});

/** The days that were typed; empty where one is missing or wrong. */
export const timetableOf = ({ dates }: Draft): OpenRequest['timetable'] => {
  const iso = (name: DateName) => {
    const typed = isoOf(dates[name]);
    return typed === null || typed === 'wrong' ? '' : typed;
  };
  return { scoreFrom: iso('scoreFrom'), scoreBy: iso('scoreBy'), meetBy: iso('meetBy'), publishBy: iso('publishBy') };
};

/** What is wrong with it, by the field's id, which is the API's name for it. @param running the campaign that is changed; null for a new one */
export function mistakesIn(draft: Draft, running: Campaign | null, today: string): Record<string, string | undefined> {
  const timetable = timetableOf(draft);
  const missing = campaignDates.filter((name) => timetable[name] === '');
  const moved = running === null || timetable.scoreBy !== running.timetable.scoreBy;
  const wrong = missing.length > 0 ? [] : wrongWithTimetable(timetable, moved ? today : timetable.scoreBy);
  return {
    title: draft.title.trim() === '' ? 'Give the campaign a name' : undefined,
    ...Object.fromEntries(
      missing.map((name) => [`timetable.${name}`, `Enter a day for ‘${campaignDateWords[name]}’, like 31 3 2027`]),
    ),
    ...Object.fromEntries(wrong.map(({ path, message }) => [`timetable.${path}`, message])),
    instrumentVersion: draft.instrument === '' ? 'Choose what to ask' : undefined,
    trustIds: running === null && draft.trustIds.length === 0 ? 'Choose at least one trust' : undefined,
  };
}
