import { useSuspenseQuery } from '@tanstack/react-query';
import { day, dayInLondon } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import './campaign.scss';
import { type Campaign, campaignQuery } from './campaigns.js';
import { EndCampaign } from './EndCampaign.js';
import { MailLog } from './MailLog.js';
import { Timetable } from './Timetable.js';
import { Tracker } from './Tracker.js';
import { WhatIsTold } from './WhatIsTold.js';
import { WhoIsInvited } from './WhoIsInvited.js';
import { nextDate, stateInWords, summaryOf, unsentTo } from './words.js';

/** One campaign as its ICS follows it: who takes part, how far they are, and what was sent. */
export function CampaignPage() {
  const { data: campaign } = useSuspenseQuery(campaignQuery(useRouteParam('campaignId')));
  const open = campaign.state === 'open';
  return (
    <Page
      title={campaign.title}
      caption={`Campaign, ${stateInWords[campaign.state] ?? campaign.state}`}
      back={{ to: paths.campaigns(), words: 'Campaigns' }}
      width="wide"
    >
      <p className="nhsuk-lede-text">
        {summaryOf(campaign)} {open ? nextDate(campaign.timetable, dayInLondon(new Date())) : null}
      </p>
      <Ended campaign={campaign} />
      {open ? (
        <ButtonGroup>
          {campaign.trusts.some(({ remindable }) => remindable !== null) ? (
            <ButtonLink to={paths.campaignReminders(campaign.id)}>Remind trusts</ButtonLink>
          ) : null}
          <ButtonLink to={paths.changeCampaign(campaign.id)} rank="secondary">
            Change name, message or dates
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <MailNotes campaign={campaign} />
      <Tracker campaign={campaign} />
      <Details summary="What you see here, and what you never see">
        <WhatIsTold />
      </Details>
      <MailLog trusts={campaign.trusts} />
      <h2>Timetable</h2>
      <Timetable timetable={campaign.timetable} />
      <p>
        It asks about {campaign.instrumentTitle}. {campaign.openedBy} began it on {day(campaign.openedOn)}.
      </p>
      {campaign.message === '' ? null : (
        <Details summary="The message to the trusts">
          <p className="c-own-lines">{campaign.message}</p>
        </Details>
      )}
      {open ? (
        <>
          <WhoIsInvited campaign={campaign} />
          <EndCampaign campaign={campaign} />
        </>
      ) : null}
    </Page>
  );
}

function Ended({ campaign: { state, endedOn, endReason } }: { campaign: Campaign }) {
  if (endedOn === null) return null;
  return (
    <InsetText>
      {state === 'closed' ? (
        <p>Closed on {day(endedOn)}. The stages are as they stood on that day; nothing newer is told.</p>
      ) : (
        <p>
          Called off on {day(endedOn)}. The reason, which the trusts can read: {endReason}
        </p>
      )}
    </InsetText>
  );
}

/** What went wrong with mails, in the same place every time. */
function MailNotes({ campaign: { mailIsSet, trusts, state } }: { campaign: Campaign }) {
  if (state !== 'open') return null;
  const failed = trusts.filter(({ mails }) => unsentTo(mails).length > 0);
  if (mailIsSet && failed.length === 0) return null;
  return (
    <InsetText>
      {mailIsSet ? (
        <p>
          Not every mail went out: {failed.map(({ name }) => name).join(', ')}. The list of mails below says which. You can remind
          these trusts again, or copy the words and send them yourself.
        </p>
      ) : (
        <p>
          No mail server is set, so Candour sends nothing. Trusts find the invitation on their home page. <em>Remind trusts</em>{' '}
          gives you the words to copy into a mail of your own.
        </p>
      )}
    </InsetText>
  );
}
