import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Card, Cards } from '../../ui/Card.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { campaignsQuery } from './campaigns.js';
import { stateInWords } from './words.js';

/** The campaigns of a system: those under way and those that are over. */
export function Campaigns() {
  const { data } = useSuspenseQuery(campaignsQuery);
  return (
    <Page title="Campaigns">
      <p className="nhsuk-lede-text">
        Invite the trusts of your system to score in the same weeks. You follow who takes part and how far they are, never what
        anybody answered.
      </p>
      <p>
        <ButtonLink to={paths.newCampaign()}>Begin a campaign</ButtonLink>
      </p>
      {data.rows.length === 0 ? (
        <Empty heading="No campaign yet">
          <p>A campaign has a name, a timetable and the trusts you invite. Each trust answers for itself, and may decline.</p>
        </Empty>
      ) : (
        <Cards>
          {data.rows.map(({ id, title, state, instrumentTitle, timetable, invited, accepted, declined }) => (
            <Card key={id} heading={title} to={paths.campaign(id)} above={`${instrumentTitle}, ${stateInWords[state] ?? state}`}>
              <p>
                {accepted} of {invited} invited {invited === 1 ? 'trust has' : 'trusts have'} accepted
                {declined > 0 ? `, ${declined} declined` : ''}. Score by {day(timetable.scoreBy)}, publish by{' '}
                {day(timetable.publishBy)}.
              </p>
            </Card>
          ))}
        </Cards>
      )}
    </Page>
  );
}
