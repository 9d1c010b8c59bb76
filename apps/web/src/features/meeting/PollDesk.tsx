import { useRef, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Link } from '../../ui/Link.js';
import { deskKeys } from './desk-keys.js';
import { PutPoll } from './PutPoll.js';
import { chosenWords, notChosenWords, type PollHere, pollSentence } from './poll-in-the-room.js';
import { type Meeting, meetingKey } from './snapshot.js';

interface PollDeskProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
}

/** A question put to the room between two items: opened, locked and revealed from the desk. */
export function PollDesk({ assessmentId, meeting }: PollDeskProps) {
  const mayRun = mayAs(useHat(), 'facilitator', 'secretary');
  const [writing, setWriting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever leaves the form goes on where it was opened.
  const close = () => {
    setWriting(false);
    heading.current?.focus();
  };
  const { poll, state } = meeting;
  const mayPut = mayRun && state !== 'agreed' && (poll === null || poll.state === 'revealed');
  if (!poll && !mayPut) return null;
  return (
    <section aria-labelledby="poll-desk-title" className="m-controls">
      <h2 className="m-desk__heading" id="poll-desk-title" ref={heading} tabIndex={-1}>
        A poll
      </h2>
      {poll ? <UnderWay assessmentId={assessmentId} poll={poll} mayRun={mayRun} /> : null}
      {mayPut && writing ? <PutPoll assessmentId={assessmentId} onClose={close} /> : null}
      {mayPut && !writing ? (
        <div className="m-next__others">
          <Button small rank="secondary" about="to the board" keys={deskKeys.poll.keys} onPress={() => setWriting(true)}>
            Put a poll
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The poll that the board is at, and its one next step. */
function UnderWay({ assessmentId, poll, mayRun }: { assessmentId: string; poll: PollHere; mayRun: boolean }) {
  const [asking, setAsking] = useState(false);
  const { pollId, version, state } = poll;
  const step = useAction<'lock' | 'reveal', unknown>({
    send: (name) => {
      const call = { params: { path: { pollId } }, headers: ifMatch(version) };
      return read(name === 'lock' ? api.POST('/api/polls/{pollId}/lock', call) : api.POST('/api/polls/{pollId}/reveal', call));
    },
    refresh: [meetingKey(assessmentId), ['polls']],
    said: (_, name) => (name === 'lock' ? 'The poll is locked' : 'What the board chose is shown to everybody'),
    done: () => setAsking(false),
  });
  const isOpen = state === 'open';
  const all = poll.chosen >= poll.eligible;
  return (
    <>
      <p className="m-desk__note">
        {pollSentence({ ...poll, waitsForYou: false })}{' '}
        <Link to={paths.poll(pollId)} search={{ meeting: assessmentId }}>
          {state === 'revealed' ? 'See what the board chose' : 'Look at the poll'}
        </Link>
      </p>
      <ErrorSummary problem={asking ? null : step.problem} />
      {mayRun && state !== 'revealed' ? (
        <div className="m-next__others">
          <Button
            small
            rank="secondary"
            keys={deskKeys.poll.keys}
            waiting={step.waiting}
            onPress={() => (isOpen && !all ? setAsking(true) : step.start(isOpen ? 'lock' : 'reveal'))}
          >
            {isOpen ? 'Lock the poll' : 'Reveal the poll'}
          </Button>
        </div>
      ) : null}
      <Confirm
        open={asking}
        title="Lock the poll now?"
        step="Lock the poll"
        waiting={step.waiting}
        onConfirm={() => step.start('lock')}
        onCancel={() => {
          setAsking(false);
          step.clear();
        }}
      >
        <ErrorSummary problem={step.problem} />
        <p>
          {chosenWords(poll)}: {notChosenWords(poll)}. No later choice counts. A poll never opens again; the same question can be
          put again.
        </p>
      </Confirm>
    </>
  );
}
