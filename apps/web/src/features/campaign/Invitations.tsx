import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Card, Cards } from '../../ui/Card.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { invitationsQuery } from './campaigns.js';
import { stateInWords } from './words.js';

const replies: Readonly<Record<string, string>> = {
  none: 'Not answered yet.',
  accepted: 'Your trust takes part.',
  declined: 'Your trust declined.',
};

/** What the systems of a trust invite it to. */
export function Invitations() {
  const { data: rows } = useSuspenseQuery(invitationsQuery);
  return (
    <Page title="Invitations">
      <p className="nhsuk-lede-text">Campaigns that your integrated care system invites your board to. You decide, each time.</p>
      {rows.length === 0 ? (
        <Empty heading="No invitation yet">
          <p>When your system invites your trust to score in the same weeks as others, the invitation is here.</p>
        </Empty>
      ) : (
        <Cards>
          {rows.map(({ campaignId, title, systemName, state, takenBack, reply, timetable }) => (
            <Card
              key={campaignId}
              heading={title}
              to={paths.invitation(campaignId)}
              above={`${systemName}, ${takenBack ? 'taken back' : (stateInWords[state] ?? state)}`}
              waiting={reply === 'none' && state === 'open' && !takenBack}
            >
              <p>
                {replies[reply]} Score by {day(timetable.scoreBy)}, publish by {day(timetable.publishBy)}.
              </p>
            </Card>
          ))}
        </Cards>
      )}
    </Page>
  );
}
