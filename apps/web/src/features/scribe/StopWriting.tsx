import { useState } from 'react';
import { endScribe, type ScribeOfSeat, type Scribes, scribesKey } from '../../platform/scribes.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';

/** Ends it, at any time: the member takes it back, the scribe steps back, or the company secretary says so for the member. */
export function StopWriting({ assessmentId, one }: { assessmentId: string; one: ScribeOfSeat }) {
  const [asking, setAsking] = useState(false);
  const end = useAction<void, Scribes>({
    send: () => endScribe(assessmentId, one.seatId),
    refresh: [scribesKey(assessmentId)],
    said: `${one.scribeName} no longer writes for ${one.yours ? 'you' : one.seatName}`,
    done: () => setAsking(false),
  });
  const step = one.yours ? 'Take it back' : one.youWrite ? 'Stop writing for them' : 'End it';
  return (
    <div>
      <Button small rank="secondary" onPress={() => setAsking(true)} about={one.yours ? undefined : `(${one.seatName})`}>
        {step}
      </Button>
      <Confirm
        open={asking}
        title={`Should ${one.youWrite ? 'you' : one.scribeName} no longer write for ${one.yours ? 'you' : one.seatName}?`}
        step={step}
        waiting={end.waiting}
        problem={end.problem}
        onConfirm={() => end.start()}
        onCancel={() => {
          setAsking(false);
          end.clear();
        }}
      >
        <p>What was put stands. Whatever is not read back yet will not count.</p>
      </Confirm>
    </div>
  );
}
