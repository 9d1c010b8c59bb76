import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { copyText } from '../../platform/copy-text.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { Details } from '../../ui/Details.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import './campaign.scss';
import { type Campaign, campaignKey, campaignQuery, type Reminder, remindersQuery } from './campaigns.js';
import { mailInWords } from './words.js';

/** Reminding trusts by hand: each mail word for word, to be sent or, without a mail server, to be copied. */
export function Reminders() {
  const campaignId = useRouteParam('campaignId');
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  const { data } = useSuspenseQuery(remindersQuery(campaignId));
  return (
    <Page title="Remind trusts" caption={campaign.title} back={{ to: paths.campaign(campaignId), words: campaign.title }}>
      {data.rows.length === 0 ? (
        <Empty heading="Nobody needs a reminder">
          <p>Every trust you invited has declined, or has done what the timetable asks.</p>
        </Empty>
      ) : (
        <>
          <p>
            Each trust is reminded of the next thing it has not said or done. The mail goes to its company secretary and its chief
            executive, never to members.
          </p>
          {data.mailIsSet ? (
            <SendForm campaignId={campaignId} rows={data.rows} />
          ) : (
            <InsetText>
              <p>No mail server is set, so Candour cannot send these. Copy the words and send them yourself.</p>
            </InsetText>
          )}
          <h2>The words</h2>
          {data.rows.map((row) => (
            <Details key={row.trustId} summary={`${row.name}: ${mailInWords({ kind: kindOf(row), byHand: false })}`}>
              <h3>{row.subject}</h3>
              <p className="c-own-lines">{row.text}</p>
              <Button
                rank="secondary"
                small
                about={`for ${row.name}`}
                onPress={() =>
                  void copyText(`${row.subject}\n\n${row.text}`, 'The words are', 'select the words and copy them yourself')
                }
              >
                Copy the words
              </Button>
            </Details>
          ))}
        </>
      )}
    </Page>
  );
}

const kindOf = ({ kind }: Reminder) => kind;

function SendForm({ campaignId, rows }: { campaignId: string; rows: readonly Reminder[] }) {
  const navigate = useNavigate();
  const able = rows.filter(({ wantsMail }) => wantsMail);
  const [trustIds, setTrustIds] = useState(() => able.map(({ trustId }) => trustId));
  const [missing, setMissing] = useState(false);
  const send = useAction<string[], Campaign>({
    send: (ids, headers) =>
      read(
        api.POST('/api/campaigns/{campaignId}/reminders', {
          params: { path: { campaignId } },
          headers,
          body: { trustIds: ids },
        }),
      ),
    refresh: [campaignKey(campaignId)],
    said: 'The reminders are on their way',
    done: () => void navigate({ to: paths.campaign(campaignId) }),
  });
  const error = missing && trustIds.length === 0 ? 'Choose at least one trust' : undefined;
  if (able.length === 0) return <p>None of these trusts wants mails of this campaign. You can copy the words below.</p>;
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        setMissing(trustIds.length === 0);
        if (trustIds.length > 0) send.start(trustIds);
      }}
    >
      <ErrorSummary errors={{ trustIds: error }} problem={send.problem} />
      <Checkboxes
        name="trustIds"
        label="Whom to remind"
        hint="A trust that you have reminded today already gets no second mail."
        options={able.map((row) => ({
          value: row.trustId,
          words: row.name,
          hint: mailInWords({ kind: kindOf(row), byHand: false }),
        }))}
        value={trustIds}
        onChange={setTrustIds}
        error={error}
      />
      <Button waiting={send.waiting}>Send the reminders</Button>
    </form>
  );
}
