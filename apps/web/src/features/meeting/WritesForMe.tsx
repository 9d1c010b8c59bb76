import { useState } from 'react';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { endScribe, type ScribeOfSeat, type Scribes, scribesKey } from '../../platform/scribes.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { Link } from '../../ui/Link.js';

interface WritesForMeProps {
  readonly assessmentId: string;
  readonly scribes: Scribes;
  /** The way to all of it stands on the screen already. */
  readonly linked: boolean;
}

/** Who writes for this member, where somebody does, with how to take it back; else where to ask somebody. */
export function WritesForMe({ assessmentId, scribes, linked }: WritesForMeProps) {
  const hat = useHat();
  const mine = scribes.scribes.find(({ yours }) => yours);
  if (mine) return <Mine assessmentId={assessmentId} mine={mine} />;
  if (hat.seatId === null) return null;
  return (
    <>
      {scribes.lastOfYours?.because === 'holds-the-meeting' ? (
        <p className="nhsuk-inset-text">{scribes.lastOfYours.scribeName} runs the meeting now and no longer writes for you.</p>
      ) : null}
      {linked || scribes.candidates.length === 0 ? null : (
        <p className="nhsuk-body-s">
          <Link to={paths.scribes(assessmentId)}>Answers on behalf: ask somebody to write for you, or write for somebody</Link>
        </p>
      )}
    </>
  );
}

function Mine({ assessmentId, mine }: { assessmentId: string; mine: ScribeOfSeat }) {
  const [asking, setAsking] = useState(false);
  const end = useAction<void, Scribes>({
    send: () => endScribe(assessmentId, mine.seatId),
    refresh: [scribesKey(assessmentId)],
    said: `${mine.scribeName} no longer writes for you`,
    done: () => setAsking(false),
  });
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>{mine.scribeName} writes down your answers.</strong> Each is read back to you before it counts. You can still
        answer here yourself.
      </p>
      {mine.youMayEnd ? (
        <Button small rank="secondary" onPress={() => setAsking(true)}>
          Take this back
        </Button>
      ) : (
        <p>To take this back, sign in with your account, or ask the company secretary.</p>
      )}
      <Confirm
        open={asking}
        title={`Should ${mine.scribeName} no longer write for you?`}
        step="Take it back"
        waiting={end.waiting}
        problem={end.problem}
        onConfirm={() => end.start()}
        onCancel={() => {
          setAsking(false);
          end.clear();
        }}
      >
        <p>What was put for you stands. From now on you answer for yourself, or choose somebody else.</p>
      </Confirm>
    </div>
  );
}
