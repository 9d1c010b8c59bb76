import { useEffect, useState } from 'react';
import type { Meeting, Plan } from './snapshot.js';
import { minutesWords } from './words.js';

/** How time goes, of the meeting and of the item in the room. It advises; nothing ever happens by it. */
export function Timer({ meeting, plan }: { meeting: Meeting; plan: Plan | null }) {
  const now = useMinute();
  const itemCode = meeting.current?.itemCode ?? null;
  const [called, setCalled] = useState({ itemCode, at: now });
  if (called.itemCode !== itemCode) setCalled({ itemCode, at: Date.now() });
  if (!meeting.openedAt || meeting.state === 'agreed') return null;
  const gone = minutesBetween(Date.parse(meeting.openedAt), now);
  const planned = plan?.items.find((item) => item.itemCode === itemCode)?.minutesNeeded ?? null;
  const here = minutesBetween(called.at, now);
  return (
    <div className="m-timer">
      <p>
        <strong>{gone}</strong> of {minutesWords(meeting.minutes)} gone
        {gone > meeting.minutes ? `, ${minutesWords(gone - meeting.minutes)} over` : ''}
      </p>
      {itemCode ? (
        <p>
          This item: {minutesWords(here)}
          {planned === null
            ? ''
            : here > planned
              ? `, ${minutesWords(here - planned)} more than planned`
              : ` of ${planned} planned`}
        </p>
      ) : null}
    </div>
  );
}

const minutesBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / 60_000));

/** The time now, looked at four times a minute. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
