import { campaignDates, campaignDateWords } from '@candour/assessment';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { day, dayInLondon } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Page } from '../../ui/Page.js';
import { CampaignFields } from './CampaignFields.js';
import { type Campaign, campaignQuery, campaignsKey } from './campaigns.js';
import { draftOf, mistakesIn, timetableOf } from './draft.js';

/** Name, message and dates of a campaign that runs. What it asks stays: trusts have said yes to that. */
export function ChangeCampaign() {
  const campaignId = useRouteParam('campaignId');
  const navigate = useNavigate();
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  const [begun, setBegun] = useState(campaign);
  const [draft, setDraft] = useState(() => draftOf(campaign));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const save = useAction<{ body: ReturnType<typeof bodyOf>; version: number }, Campaign>({
    send: ({ body, version }, headers) =>
      read(
        api.PUT('/api/campaigns/{campaignId}', {
          params: { path: { campaignId } },
          body,
          headers: { ...headers, ...ifMatch(version) },
        }),
      ),
    refresh: [campaignsKey, ['home']],
    said: 'The campaign is changed',
    done: () => void navigate({ to: paths.campaign(campaignId) }),
  });
  const meanwhile = save.problem?.code === 'changed-meanwhile';
  /** Upon what was there when this was opened; upon what is there now only after that was shown. */
  const { version } = meanwhile ? campaign : begun;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft, campaign, dayInLondon(new Date()));
    setErrors(wrong);
    if (Object.values(wrong).every((words) => words === undefined)) save.start({ body: bodyOf(draft), version });
  };
  return (
    <Page title="Change the campaign" caption={campaign.title} back={{ to: paths.campaign(campaignId), words: campaign.title }}>
      <form onSubmit={submit} noValidate>
        {meanwhile ? (
          <Meanwhile
            onTake={() => {
              setBegun(campaign);
              setDraft(draftOf(campaign));
              save.clear();
            }}
          >
            <p>
              It is now called {campaign.title}. {inDays(campaign.timetable)}
              {campaign.message === '' ? '' : ` The message says now: ${campaign.message}`}
            </p>
          </Meanwhile>
        ) : (
          <ErrorSummary errors={errors} problem={save.problem} />
        )}
        <p>
          Trusts see the change at once.{' '}
          {campaign.mailIsSet
            ? 'Where you move a date, those that have not declined are sent a mail with the old and the new dates.'
            : 'No mail server is set, so they are not sent a mail about it.'}
        </p>
        <CampaignFields draft={draft} errors={errors} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
        <Button waiting={save.waiting}>Save the change</Button>
      </form>
    </Page>
  );
}

/** The dates as they are now, in a sentence. */
const inDays = (timetable: Campaign['timetable']) =>
  `${campaignDates.map((name) => `${campaignDateWords[name]} ${day(timetable[name])}`).join(', ')}.`;

const bodyOf = (draft: ReturnType<typeof draftOf>) => ({
  title: draft.title.trim(),
  message: draft.message.trim(),
  timetable: timetableOf(draft),
});
