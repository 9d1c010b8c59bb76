import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import './meeting.scss';
import { assessmentQuery } from '../../platform/assessment.js';
import { dayAndTime, month } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { useOnline } from '../../platform/network.js';
import { useRouteParam } from '../../platform/route.js';
import { useStaySignedIn } from '../../platform/use-stay-signed-in.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { Waiting } from '../../ui/Waiting.js';
import { MemberRoom } from './MemberRoom.js';
import { ObserverRoom } from './ObserverRoom.js';
import { PollCard } from './PollCard.js';
import type { Meeting as Snapshot } from './snapshot.js';
import { TakenOver } from './TakenOver.js';
import { useLookAgain } from './use-look-again.js';
import { useMeeting } from './use-meeting.js';
import { WrittenFor } from './WrittenFor.js';

// What only some may do is fetched for them alone: a member's phone on guest Wi-Fi waits for nothing that it does not show.
const Desk = lazy(async () => ({ default: (await import('./Desk.js')).Desk }));
const BeforeMeeting = lazy(async () => ({ default: (await import('./BeforeMeeting.js')).BeforeMeeting }));
const Reconvene = lazy(async () => ({ default: (await import('./Reconvene.js')).Reconvene }));
const TakeMeeting = lazy(async () => ({ default: (await import('./TakeMeeting.js')).TakeMeeting }));

/** The meeting, as each role sees it: a member's phone, the facilitator's desk, or somebody who watches. */
export function Meeting() {
  const assessmentId = useRouteParam('id');
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { meeting, live } = useMeeting(assessmentId);
  useStaySignedIn();
  const online = useOnline();
  const runs = isAtTheDesk(meeting);
  return (
    <Page
      title="Meeting"
      caption={`${assessment.organisationName}, ${month(assessment.waveDate)}`}
      width={runs || meeting.role === 'facilitator' ? 'wide' : 'reading'}
    >
      {live === 'lost' && online ? (
        <div className="m-lost">
          <InsetText>The connection to the room is lost. We are connecting again; what you see may be old.</InsetText>
        </div>
      ) : null}
      <Rooms assessmentId={assessmentId} meeting={meeting} />
    </Page>
  );
}

function Rooms({ assessmentId, meeting }: { assessmentId: string; meeting: Snapshot }) {
  const hat = useHat();
  const sits = meeting.attendance.some(({ seatId }) => seatId === hat.seatId);
  const atTheDesk = isAtTheDesk(meeting);
  const mayTake = meeting.allowed.includes('hand-over') && !meeting.youHold;
  // No event says that a facilitator has been gone for a minute.
  useLookAgain(assessmentId, mayAs(hat, 'chair') && !meeting.youHold && !mayTake);
  if (meeting.state === 'draft' || meeting.state === 'scoring')
    return <NotOpenYet assessmentId={assessmentId} meeting={meeting} />;
  return (
    <Suspense fallback={<Waiting />}>
      <TakenOver meeting={meeting} />
      {atTheDesk && !sits ? null : <PollCard assessmentId={assessmentId} poll={meeting.poll} />}
      {atTheDesk ? <WrittenFor assessmentId={assessmentId} meeting={meeting} /> : null}
      {atTheDesk ? <Desk assessmentId={assessmentId} meeting={meeting} /> : null}
      {sits ? <MemberRoom assessmentId={assessmentId} meeting={meeting} besideTheDesk={atTheDesk} /> : null}
      {sits || atTheDesk ? null : <ObserverRoom assessmentId={assessmentId} meeting={meeting} />}
      {meeting.state === 'agreed' && mayAs(hat, 'chair') ? <Reconvene assessmentId={assessmentId} meeting={meeting} /> : null}
      {mayTake ? (
        <TakeMeeting
          assessmentId={assessmentId}
          meeting={meeting}
          facilitatorGone={mayAs(hat, 'chair') && !mayAs(hat, 'facilitator', 'secretary') && meeting.state !== 'agreed'}
        />
      ) : null}
    </Suspense>
  );
}

function NotOpenYet({ assessmentId, meeting }: { assessmentId: string; meeting: Snapshot }) {
  if (meeting.role === 'facilitator')
    return (
      <Suspense fallback={<Waiting />}>
        <BeforeMeeting assessmentId={assessmentId} meeting={meeting} />
      </Suspense>
    );
  return (
    <>
      <p className="m-sentence">{meeting.sentence}</p>
      <p>
        {meeting.startsAt ? `It is planned for ${dayAndTime(meeting.startsAt)}. ` : ''}
        Keep this page open: it changes by itself when the facilitator opens the meeting.
      </p>
    </>
  );
}

/** Whoever holds the meeting runs it, whatever else they are. */
const isAtTheDesk = ({ youHold, state }: Snapshot) =>
  youHold && (state === 'meeting' || state === 'paused' || state === 'agreed');
