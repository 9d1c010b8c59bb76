import type { ReactNode } from 'react';
import type { Assessment } from '../../platform/assessment.js';
import { day, dayAndTime, weekday } from '../../platform/in-london.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { methodWords } from './methods.js';

/** What an assessment was set up as, and what has become of it. */
export function Particulars({ assessment }: { assessment: Assessment }) {
  const { quorum, decision } = assessment;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['What is asked', `${assessment.instrumentTitle}, version ${assessment.instrumentVersion}`],
    ['Wave', day(assessment.waveDate)],
    ['How', methodWords(assessment.method)],
    ['Facilitator', assessment.facilitatorName ?? 'Not chosen yet'],
    ...(assessment.method === 'room' ? [] : [['Scoring closes', closing(assessment)] as const]),
    ['Meeting', meeting(assessment)],
    ['Threshold', `${assessment.threshold} members`],
    ['Quorum', quorumInWords(quorum)],
    ...(assessment.sealedAt
      ? [['Sealed', `${dayAndTime(assessment.sealedAt)}${assessment.sealedBy ? ` by ${assessment.sealedBy}` : ''}`] as const]
      : []),
    ...(assessment.checksum ? [['Checksum', <code key="checksum">{assessment.checksum}</code>] as const] : []),
    ...(decision ? [['Decision', `${day(decision.on)}, minute ${decision.minute}: ${decision.words}`] as const] : []),
  ];
  return (
    <section aria-labelledby="particulars-title">
      <h2 id="particulars-title">{assessment.pledgeFrozen ? 'Set up as, and fixed' : 'Set up as'}</h2>
      <SummaryList rows={rows.map(([term, value]) => ({ term, value }))} />
    </section>
  );
}

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const quorumInWords = ({ number, executives, nonExecutives }: Assessment['quorum']) =>
  `${some(number, 'voting member')}, among them at least ${some(executives, 'executive')} and ${some(nonExecutives, 'non-executive')}`;

const closing = ({ scoringClosesOn, scoringClosed }: Assessment) =>
  scoringClosed ? 'Closed' : scoringClosesOn ? weekday(scoringClosesOn) : 'No day set';

const meeting = ({ meetingStartsAt, meetingMinutes }: Assessment) =>
  meetingStartsAt ? `${dayAndTime(meetingStartsAt)}, ${meetingMinutes} minutes` : `No day set, ${meetingMinutes} minutes`;
