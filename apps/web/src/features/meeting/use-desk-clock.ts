import { useEffect, useState } from 'react';
import { clockOf, type DeskClock } from './desk-clock.js';
import type { AgendaLine, Meeting, Plan } from './snapshot.js';
import { useKept } from './use-kept.js';

const minutesMore = 2;

/** Minutes added to items, by their codes, as this desk keeps them. */
const addedFrom = (kept: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).filter(([, more]) => typeof more === 'number'),
  );

/** The clock of the desk, kept up to date, and what gives the item in the room two more minutes. */
export function useDeskClock(
  assessmentId: string,
  meeting: Meeting,
  lines: readonly AgendaLine[],
  plan: Plan | null,
): { readonly clock: DeskClock; readonly addMinutes: () => void } {
  const now = useNow();
  const [added, setAdded] = useKept(`minutes.${assessmentId}`, addedFrom);
  const itemCode = meeting.current?.itemCode ?? '';
  const more = added[itemCode] ?? 0;
  const clock = clockOf(meeting, { lines, plan, more, now });
  // From now on, however long the time has been over.
  const over = clock.item ? Math.max(0, clock.item.spent - clock.item.given) : 0;
  return { clock, addMinutes: () => setAdded({ ...added, [itemCode]: more + over + minutesMore }) };
}

/** The time now, looked at four times a minute and whenever the screen is looked at again. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, 15_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
