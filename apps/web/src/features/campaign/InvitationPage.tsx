import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { AnswerInvitation } from './AnswerInvitation.js';
import './campaign.scss';
import { type Invitation, invitationQuery } from './campaigns.js';
import { MailChoice } from './MailChoice.js';
import { TakePart } from './TakePart.js';
import { Timetable } from './Timetable.js';
import { TimetableChanges } from './TimetableChanges.js';
import { WhatIsTold } from './WhatIsTold.js';

/** An invitation of the trust's system: what is asked, what the system would be told, and the trust's own answer. */
export function InvitationPage() {
  const { data: invitation } = useSuspenseQuery(invitationQuery(useRouteParam('campaignId')));
  const { title, systemName, message, timetable, openedBy, instrumentTitle, reply } = invitation;
  const answered = reply !== 'none';
  return (
    <Page title={title} caption={`Invitation from ${systemName}`} back={{ to: paths.invitations(), words: 'Invitations' }}>
      <p className="nhsuk-lede-text">
        {systemName} invites your board to use{' '}
        <Link to={paths.instrument(invitation.instrumentCode, invitation.instrumentVersion)}>{instrumentTitle}</Link> in the same
        weeks as other trusts.
      </p>
      <Over invitation={invitation} />
      {answered ? <Answered invitation={invitation} /> : null}
      {reply === 'accepted' ? <TakePart invitation={invitation} /> : null}
      {reply === 'none' && invitation.allowed.includes('accept') ? (
        <p>
          <a href="#your-answer">Take part, or decline with a reason</a>
        </p>
      ) : null}
      {message === '' ? null : (
        <InsetText>
          <p className="c-own-lines">{message}</p>
          <p>{openedBy}</p>
        </InsetText>
      )}
      <h2>Timetable</h2>
      <TimetableChanges invitation={invitation} />
      <Timetable timetable={timetable} />
      {answered ? (
        <Details summary="What your system is told, and what never">
          <WhatIsTold />
        </Details>
      ) : (
        <WhatIsTold level={2} />
      )}
      <AnswerInvitation invitation={invitation} />
      {invitation.allowed.includes('mail') ? <MailChoice invitation={invitation} /> : null}
    </Page>
  );
}

function Answered({ invitation: { reply, repliedOn, repliedBy, reason } }: { invitation: Invitation }) {
  return (
    <>
      <h2>Your answer</h2>
      <p>
        {repliedBy} {reply === 'accepted' ? 'accepted' : 'declined'}
        {repliedOn === null ? '' : ` on ${day(repliedOn)}`}.{reason === null ? '' : ` Your system reads this reason: ${reason}`}
      </p>
    </>
  );
}

function Over({ invitation: { state, takenBack, endReason, assessmentId } }: { invitation: Invitation }) {
  if (state === 'open' && !takenBack) return null;
  return (
    <InsetText>
      <p>
        {takenBack && state === 'open' ? 'Your system has taken this invitation back. ' : ''}
        {state === 'closed' ? 'Your system has closed this campaign. ' : ''}
        {state === 'cancelled' ? `Your system has called this campaign off. Its reason: ${endReason} ` : ''}
        Nothing more is told of your trust, and nothing more is asked.
      </p>
      {assessmentId === null ? null : (
        <p>
          <Link to={paths.assessment(assessmentId)}>Your assessment</Link> goes on as you like.
        </p>
      )}
    </InsetText>
  );
}
