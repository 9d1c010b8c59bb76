import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assessmentQuery } from '../../platform/assessment.js';
import { mayAs, useHat } from '../../platform/me.js';
import './desk.scss';
import { Agenda } from './Agenda.js';
import { ItemAtHand } from './ItemAtHand.js';
import { NextStep } from './NextStep.js';
import { PresenterLink } from './PresenterLink.js';
import { RoomControls } from './RoomControls.js';
import { type Meeting, planQuery } from './snapshot.js';
import { inOrder, nextItem } from './steps.js';
import { Timer } from './Timer.js';
import { deskSentence } from './words.js';

/** Where the meeting is run: the agenda, the item and what may be shown of it, and the one next step. */
export function Desk({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  // What is scored in the room only was not scored before, so there is nothing to plan with.
  const mayPlan = mayAs(useHat(), 'facilitator') && assessment.method !== 'room';
  const plan = useQuery({ ...planQuery(assessmentId), enabled: mayPlan && meeting.state !== 'agreed' }).data ?? null;
  const lines = inOrder(meeting.agenda, plan);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = chosen ?? meeting.current?.itemCode ?? nextItem(lines, null)?.itemCode ?? null;
  const line = lines.find(({ itemCode }) => itemCode === at) ?? lines[0] ?? null;
  return (
    <>
      <p className="m-sentence">{deskSentence(meeting)}</p>
      {meeting.state === 'paused' ? null : <p>{meeting.quorum.words}</p>}
      {meeting.state === 'agreed' ? null : <PresenterLink assessmentId={assessmentId} />}
      <div className="m-desk">
        <div className="m-desk__agenda">
          <Timer meeting={meeting} plan={plan} />
          <Agenda lines={lines} meeting={meeting} plan={plan} at={at} onChoose={setChosen} />
        </div>
        <div className="m-desk__item">
          {line ? <ItemAtHand assessmentId={assessmentId} meeting={meeting} line={line} plan={plan} /> : null}
        </div>
        <div className="m-desk__step">
          <NextStep
            // What was being written about one item must not be sent about another.
            key={line?.itemCode}
            assessmentId={assessmentId}
            meeting={meeting}
            line={line}
            lines={lines}
            onChoose={setChosen}
          />
          <RoomControls assessmentId={assessmentId} meeting={meeting} />
        </div>
      </div>
    </>
  );
}
