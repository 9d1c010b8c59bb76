import type { Office } from '@candour/assessment';
import type { CorrectedFigure, ItemFindings, MinutesFindings } from '@candour/board-paper';
import type { BoardRecord, BoardResults, ResultItem } from '../assessment/results.view.js';

type Seat = BoardRecord['seats'][number];
type Corrections = BoardResults['corrections'];

/** Who was at the meeting and how it was held, for the minutes; of a record sealed before that was kept, who was there. */
export function minutesOf({ seats, observers, meeting }: BoardRecord): MinutesFindings {
  const are = (...presences: readonly Seat['presence'][]) =>
    seats
      .filter(({ presence }) => presences.includes(presence))
      .map(({ name, portfolio, voting }) => ({ name, portfolio, voting }));
  return {
    openedOn: meeting?.openedOn ?? null,
    closedOn: meeting?.closedOn ?? null,
    present: are('present'),
    apologies: are('apologies'),
    deputies: seats.flatMap(({ presence, name, portfolio, voting, deputyName }) =>
      presence === 'deputy' ? [{ name, portfolio, voting, deputy: deputyName ?? 'A deputy' }] : [],
    ),
    absent: are('absent', 'expected'),
    observers,
    quorum: meeting
      ? { asked: meeting.quorumAsked, atOpening: meeting.presentAtOpening, lost: meeting.course?.quorumLost ?? null }
      : null,
    reconvened: meeting?.course?.reconvened ?? [],
  };
}

const OFFICES: Readonly<Record<Office, string | null>> = {
  none: null,
  chair: 'chair',
  'vice-chair': 'vice-chair',
  'senior-independent-director': 'senior independent director',
};

/** Who confirmed an outcome, by office; how many stood aside; why it was voted on again. */
export function confirmation({
  confirmedBy,
  standingAside,
  reopened,
}: ResultItem): Pick<ItemFindings, 'confirmedBy' | 'standingAside' | 'reopened'> {
  return {
    confirmedBy: confirmedBy ? OFFICES[confirmedBy] : null,
    standingAside: standingAside ?? null,
    reopened: reopened ?? [],
  };
}

/** What an item should read, by the newest correction of it. */
export function correctedItem(code: string, corrections: Corrections): CorrectedFigure | null {
  const { number, shouldRead } = corrections.findLast(({ itemCode }) => itemCode === code) ?? {};
  return number === undefined || shouldRead === undefined ? null : { number, shouldRead };
}

/** The same of the level of a section that follows. */
export function correctedSection(code: string, corrections: Corrections): CorrectedFigure | null {
  for (const { number, sections } of corrections.toReversed()) {
    const section = sections.find((one) => one.code === code);
    if (section) return { number, shouldRead: section.shouldRead };
  }
  return null;
}
