import { useEffect, useRef } from 'react';
import { time } from '../../platform/in-london.js';
import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import { adviceOf, type DeskClock } from './desk-clock.js';
import { deskKeys } from './desk-keys.js';
import type { Meeting } from './snapshot.js';
import { minutesWords } from './words.js';

interface TimerProps {
  readonly meeting: Meeting;
  readonly clock: DeskClock;
  readonly onMore: () => void;
}

/** How time goes, of the meeting and of the item in the room. It advises, in words; nothing ever happens by it. */
export function Timer({ meeting, clock, onMore }: TimerProps) {
  const { sittingSince, state, minutes } = meeting;
  const isOn = sittingSince !== null && (state === 'meeting' || state === 'paused');
  const advice = isOn ? adviceOf(clock, minutes) : null;
  useSayOnce(advice);
  if (!isOn) return null;
  const { gone, item } = clock;
  const ends = new Date(Date.parse(sittingSince) + minutes * 60_000);
  return (
    <div className="m-timer">
      <p>
        <strong>{gone}</strong> of {minutesWords(minutes)} gone{gone > minutes ? `, ${minutesWords(gone - minutes)} over` : ''}.
        Planned end: {time(ends)}
      </p>
      {item ? (
        <p>
          This item: <strong>{item.spent}</strong> of {minutesWords(item.given)}
          {item.spent > item.given ? `, ${minutesWords(item.spent - item.given)} over` : ''}
        </p>
      ) : null}
      {advice ? <p className="m-timer__advice">{advice}</p> : null}
      {item && item.spent >= item.given - 1 ? (
        <Button small rank="secondary" keys={deskKeys.minutes.keys} onPress={onMore}>
          Two more minutes
        </Button>
      ) : null}
    </div>
  );
}

/** Said in the status line as it comes, and not again: what changes in it with each minute is only shown. */
function useSayOnce(advice: string | null): void {
  const kind = advice?.replace(/^(One|\d+) minutes? (is|are)/, 'minutes') ?? null;
  const last = useRef(kind);
  useEffect(() => {
    if (kind !== last.current && advice) say(advice);
    last.current = kind;
  }, [kind, advice]);
}
