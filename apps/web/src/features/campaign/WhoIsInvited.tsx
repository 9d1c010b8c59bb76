import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { Confirm } from '../../ui/Confirm.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Select } from '../../ui/Select.js';
import { type Campaign, campaignKey, campaignsKey, campaignsQuery } from './campaigns.js';

/** Inviting more trusts, and taking an invitation back. */
export function WhoIsInvited({ campaign }: { campaign: Campaign }) {
  const { data } = useSuspenseQuery(campaignsQuery);
  const here = new Set(campaign.trusts.filter(({ takenBack }) => !takenBack).map(({ trustId }) => trustId));
  const others = data.trusts.filter(({ id }) => !here.has(id));
  return (
    <>
      {others.length > 0 ? <InviteMore campaignId={campaign.id} others={others} /> : null}
      <TakeBack campaign={campaign} />
    </>
  );
}

function InviteMore({ campaignId, others }: { campaignId: string; others: readonly { id: string; name: string }[] }) {
  const [trustIds, setTrustIds] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const invite = useAction<string[], Campaign>({
    send: (ids) =>
      read(api.POST('/api/campaigns/{campaignId}/invitations', { params: { path: { campaignId } }, body: { trustIds: ids } })),
    refresh: [campaignKey(campaignId), campaignsKey, ['home']],
    said: 'The trusts are invited',
    done: () => setTrustIds([]),
  });
  const error = missing && trustIds.length === 0 ? 'Choose at least one trust' : undefined;
  return (
    <Details summary="Invite more trusts">
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          setMissing(trustIds.length === 0);
          if (trustIds.length > 0) invite.start(trustIds);
        }}
      >
        <ErrorSummary errors={{ trustIds: error }} problem={invite.problem} />
        <Checkboxes
          name="trustIds"
          label="Trusts of your system that are not invited"
          options={others.map(({ id, name }) => ({ value: id, words: name }))}
          value={trustIds}
          onChange={setTrustIds}
          error={error}
        />
        <Button rank="secondary" waiting={invite.waiting}>
          Invite these trusts
        </Button>
      </form>
    </Details>
  );
}

function TakeBack({ campaign: { id: campaignId, trusts } }: { campaign: Campaign }) {
  const invited = trusts.filter(({ takenBack }) => !takenBack);
  const [trustId, setTrustId] = useState('');
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const chosen = invited.find((one) => one.trustId === trustId);
  const takeBack = useAction<string, Campaign>({
    send: (id) =>
      read(
        api.POST('/api/campaigns/{campaignId}/invitations/{trustId}/take-back', {
          params: { path: { campaignId, trustId: id } },
        }),
      ),
    refresh: [campaignKey(campaignId), campaignsKey, ['home']],
    said: 'The invitation is taken back',
    done: () => {
      setAsking(false);
      setTrustId('');
    },
  });
  if (invited.length === 0) return null;
  return (
    <Details summary="Take an invitation back">
      <Select
        name="takeBackFrom"
        label="From which trust?"
        empty="Choose a trust"
        options={invited.map((one) => ({ value: one.trustId, words: one.name }))}
        value={trustId}
        onChange={setTrustId}
        error={missing && !chosen ? 'Choose a trust' : undefined}
      />
      <Button
        rank="secondary"
        onPress={() => {
          setMissing(!chosen);
          if (chosen) setAsking(true);
        }}
      >
        Take it back
      </Button>
      <Confirm
        open={asking && chosen !== undefined}
        title={`Take the invitation of ${chosen?.name ?? ''} back?`}
        step="Take it back"
        waiting={takeBack.waiting}
        onConfirm={() => takeBack.start(trustId)}
        onCancel={() => {
          setAsking(false);
          takeBack.clear();
        }}
      >
        <ErrorSummary problem={takeBack.problem} />
        <p>
          Nothing more is told of this trust, and it gets no more mails. Its own assessment goes on as it likes. You can invite it
          again while the campaign runs.
        </p>
      </Confirm>
    </Details>
  );
}
