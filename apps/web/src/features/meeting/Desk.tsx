import { promptsOnScreen } from '@candour/assessment';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { assessmentQuery } from '../../platform/assessment.js';
import { mayAs, useHat } from '../../platform/me.js';
import { Details } from '../../ui/Details.js';
import './desk.scss';
import './agenda.scss';
import { Agenda } from './Agenda.js';
import { isOver } from './desk-clock.js';
import { ItemAtHand } from './ItemAtHand.js';
import { NextStep } from './NextStep.js';
import { ParkRest } from './ParkRest.js';
import { PollDesk } from './PollDesk.js';
import { PresenterLink } from './PresenterLink.js';
import { RoomControls } from './RoomControls.js';
import { type Meeting, planQuery } from './snapshot.js';
import { inOrder, nextItem } from './steps.js';
import { Timer } from './Timer.js';
import { useDeskClock } from './use-desk-clock.js';
import { useDeskOrder } from './use-desk-order.js';
import { useKeys } from './use-keys.js';
import { deskSentence } from './words.js';

/** Where the meeting is run: the agenda, the item and what may be shown of it, and the one next step. */
export function Desk({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  // What is scored in the room only was not scored before, so there is nothing to plan with.
  const mayPlan = mayAs(useHat(), 'facilitator') && assessment.method !== 'room';
  const plan = useQuery({ ...planQuery(assessmentId), enabled: mayPlan && meeting.state !== 'agreed' }).data ?? null;
  const order = useDeskOrder(assessmentId, inOrder(meeting.agenda, plan));
  const { lines } = order;
  const { clock, addMinutes } = useDeskClock(assessmentId, meeting, lines, plan);
  const desk = useRef<HTMLDivElement>(null);
  useKeys(desk);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = chosen ?? meeting.current?.itemCode ?? nextItem(lines, null)?.itemCode ?? null;
  const line = lines.find(({ itemCode }) => itemCode === at) ?? lines[0] ?? null;
  const here = meeting.current?.itemCode === line?.itemCode ? meeting.current : null;
  const prompts = promptsOnScreen(here?.prompts ?? [], here !== null && clock.item !== null && isOver(clock.item));
  return (
    <div ref={desk}>
      <p className="m-sentence">{deskSentence(meeting)}</p>
      <div className="m-desk">
        <div className="m-desk__agenda">
          <Timer meeting={meeting} clock={clock} onMore={addMinutes} />
          <Agenda order={order} meeting={meeting} clock={clock} at={line?.itemCode ?? null} onChoose={setChosen}>
            <ParkRest assessmentId={assessmentId} meeting={meeting} lines={lines} clock={clock} />
          </Agenda>
        </div>
        <div className="m-desk__item">
          {line ? <ItemAtHand assessmentId={assessmentId} meeting={meeting} line={line} plan={plan} prompts={prompts} /> : null}
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
          <PollDesk assessmentId={assessmentId} meeting={meeting} />
          <RoomControls assessmentId={assessmentId} meeting={meeting} />
          {meeting.state === 'agreed' ? null : (
            <Details summary="The projector">
              <PresenterLink assessmentId={assessmentId} />
            </Details>
          )}
        </div>
      </div>
    </div>
  );
}
