import { campaignDates, campaignDateWords, type Timetable as Dates } from '@candour/assessment';
import { weekday } from '../../platform/in-london.js';
import { SummaryList } from '../../ui/SummaryList.js';

/** The dates that an ICS asks for. */
export function Timetable({ timetable }: { timetable: Dates }) {
  return <SummaryList rows={campaignDates.map((name) => ({ term: campaignDateWords[name], value: weekday(timetable[name]) }))} />;
}
