import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { CloseMeeting } from './CloseMeeting.js';
import { ConfirmProposal } from './ConfirmProposal.js';
import { deskKeys } from './desk-keys.js';
import { OtherSteps, type Writing } from './OtherSteps.js';
import { ParkForm } from './ParkForm.js';
import { ProposeForm } from './ProposeForm.js';
import { ReopenForm } from './ReopenForm.js';
import type { AgendaLine, Meeting } from './snapshot.js';
import { type ItemCommand, mainStep, nextItem, possibleFor } from './steps.js';
import { seenIn, useItemMoves } from './use-item-moves.js';
import { itemCalled, missingWords } from './words.js';

interface NextStepProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  readonly line: AgendaLine | null;
  /** The agenda in the order of the desk. */
  readonly lines: readonly AgendaLine[];
  readonly onChoose: (itemCode: string) => void;
}

/** The one next step as a large button, and below it the other steps that are possible now. No other is shown. */
export function NextStep({ assessmentId, meeting, line, lines, onChoose }: NextStepProps) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [locking, setLocking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moves = useItemMoves(assessmentId, () => {
    setWriting(null);
    setLocking(false);
  });
  const possible = line ? possibleFor(meeting, line) : [];
  // After the close, what was not settled can only be parked.
  const parks = meeting.state === 'agreed' && possible.includes('park');
  const main = line ? (mainStep(possible, line.state) ?? (parks ? 'park' : null)) : null;
  const current = meeting.current?.itemCode === line?.itemCode ? meeting.current : null;
  const missing = current ? Math.max(0, current.eligible - current.answered) : 0;
  const next = nextItem(lines, line?.itemCode ?? null);
  const move = (name: 'lock' | 'reveal' | 'withdraw-proposal') =>
    line && moves.start({ name, itemCode: line.itemCode, seen: seenIn(meeting) });
  const openVote = () =>
    line && moves.start({ name: 'open-round', itemCode: line.itemCode, reason: null, seen: seenIn(meeting) });

  const settled = useSettled(`${line?.itemCode} ${line?.state} ${main}`);
  const take = () => {
    if (writing || !line || !settled) return;
    if (main === 'lock') return missing > 0 ? setLocking(true) : move('lock');
    if (main === 'reveal') return move('reveal');
    if (main === 'open-round') return openVote();
    if (main === 'propose' || main === 'park') return setWriting(main);
    return undefined;
  };
  if (!line) return null;
  // Whoever leaves a form goes on where it was opened.
  const close = () => {
    setWriting(null);
    heading.current?.focus();
  };
  const at = { assessmentId, meeting, line, onClose: close };
  return (
    <section className="m-next" aria-labelledby="next-title">
      <h2 className="m-desk__heading" id="next-title" ref={heading} tabIndex={-1}>
        Next step
      </h2>
      <ErrorSummary problem={locking ? null : moves.problem} />
      {writing === 'propose' && current ? <ProposeForm {...at} item={current} /> : null}
      {writing === 'propose' && !current ? <ProposeForm {...at} item={null} /> : null}
      {writing === 'park' ? <ParkForm {...at} /> : null}
      {writing === 'open-round' ? <ReopenForm {...at} /> : null}
      {writing ? null : (
        <>
          {main === 'confirm' && current?.proposal ? (
            <ConfirmProposal assessmentId={assessmentId} item={current} proposal={current.proposal} keys={keysOf('confirm')} />
          ) : main ? (
            <div className="m-next__main">
              <Button onPress={take} waiting={moves.waiting || !settled} keys={keysOf(main)}>
                {stepWords(main, missing)}
              </Button>
            </div>
          ) : (
            <NoStep meeting={meeting} line={line} next={next} onChoose={onChoose} assessmentId={assessmentId} />
          )}
          <OtherSteps
            possible={possible.filter((name) => name !== main)}
            onWrite={setWriting}
            onWithdraw={() => move('withdraw-proposal')}
            waiting={moves.waiting}
            next={main && next ? () => onChoose(next.itemCode) : null}
          />
        </>
      )}
      <Confirm
        open={locking}
        title="Lock the vote now?"
        step={`Lock with ${missing} missing`}
        waiting={moves.waiting}
        problem={moves.problem}
        onConfirm={() => move('lock')}
        onCancel={() => setLocking(false)}
      >
        <p>
          {missingWords(missing)}. No later answer counts, and it is recorded how many were missing. A vote never opens again; a
          further one can.
        </p>
      </Confirm>
    </section>
  );
}

/** The main step has a key of its own, and that of every main step. */
const keysOf = (step: ItemCommand) => `${deskKeys[step].keys} ${deskKeys.step.keys}`;

/** Long enough that the second half of a double click, or a key held too long, does not take the step after as well. */
const settleMilliseconds = 700;

/** Whether the step has been on the screen long enough to have been meant. Until then its button says that it waits. */
function useSettled(step: string): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [step]);
  return settled === step;
}

function stepWords(step: ItemCommand, missing: number): string {
  switch (step) {
    case 'lock':
      return missing > 0 ? `Lock the vote, ${missing} missing` : 'Lock the vote, all answered';
    case 'reveal':
      return 'Reveal the answers';
    case 'propose':
      return 'Propose what is agreed';
    case 'park':
      return 'Park this item';
    default:
      return 'Open the vote';
  }
}

/** What to do where the item itself has no next step. */
function NoStep({
  assessmentId,
  meeting,
  line,
  next,
  onChoose,
}: Omit<NextStepProps, 'lines'> & { line: AgendaLine; next: AgendaLine | null }) {
  const open = meeting.agenda.find(({ state }) => state === 'open');
  if (meeting.state === 'paused') {
    return (
      <p>
        {meeting.quorum.met
          ? 'The meeting is paused. When the room is ready, press ‘Go on with the meeting’ below.'
          : 'The meeting is paused until there is a quorum again. Open ‘Who is there’ below and record it.'}
      </p>
    );
  }
  if (open && open.itemCode !== line.itemCode) {
    return (
      <>
        <p>A vote is open on {itemCalled(meeting.agenda, open.itemCode)}. Lock it before another step.</p>
        <Button keys={deskKeys.step.keys} onPress={() => onChoose(open.itemCode)}>
          Go to the open vote
        </Button>
      </>
    );
  }
  if (meeting.current?.itemCode === line.itemCode && meeting.current.proposal)
    return <p>The proposal waits for the chair to confirm it.</p>;
  if (next && next.itemCode !== line.itemCode) {
    return (
      <div className="m-next__main">
        <Button keys={deskKeys.step.keys} onPress={() => onChoose(next.itemCode)}>
          Next: {next.title}
        </Button>
      </div>
    );
  }
  return next ? null : <CloseMeeting assessmentId={assessmentId} meeting={meeting} main />;
}
