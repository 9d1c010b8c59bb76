import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { type Campaign, campaignKey, campaignsKey } from './campaigns.js';

/** Closing a campaign that is done, or calling it off with a reason: each says first what it will do. */
export function EndCampaign({ campaign }: { campaign: Campaign }) {
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const params = { path: { campaignId: campaign.id } };
  const end = useAction<{ readonly how: 'close' | 'cancel'; readonly reason: string }, Campaign>({
    send: ({ how, reason: words }, headers) => {
      const sent = { ...headers, ...ifMatch(campaign.version) };
      return how === 'close'
        ? read(api.POST('/api/campaigns/{campaignId}/close', { params, headers: sent }))
        : read(api.POST('/api/campaigns/{campaignId}/cancel', { params, headers: sent, body: { reason: words } }));
    },
    refresh: [campaignKey(campaign.id), campaignsKey, ['home']],
    said: (_, { how }) => (how === 'close' ? 'The campaign is closed' : 'The campaign is called off'),
    done: () => setAsking(null),
  });
  const leave = () => {
    setAsking(null);
    setError(undefined);
    end.clear();
  };
  return (
    <>
      <h2>End the campaign</h2>
      <ButtonGroup>
        <Button rank="secondary" onPress={() => setAsking('close')}>
          Close it
        </Button>
        <Button rank="secondary" onPress={() => setAsking('cancel')}>
          Call it off
        </Button>
      </ButtonGroup>
      <Confirm
        open={asking === 'close'}
        title="Close this campaign?"
        step="Close the campaign"
        waiting={end.waiting}
        onConfirm={() => end.start({ how: 'close', reason: '' })}
        onCancel={leave}
      >
        <ErrorSummary problem={end.problem} />
        <p>
          The stages stay as they are now, and nothing more is told of any trust. Nobody is reminded any more. Assessments that
          have begun go on. This cannot be undone.
        </p>
      </Confirm>
      <Confirm
        open={asking === 'cancel'}
        title="Call this campaign off?"
        step="Call it off"
        waiting={end.waiting}
        onConfirm={() => {
          const wrong = reason.trim() === '' ? 'Give the reason' : undefined;
          setError(wrong);
          end.clear();
          if (!wrong) end.start({ how: 'cancel', reason: reason.trim() });
        }}
        onCancel={leave}
      >
        <ErrorSummary errors={{ reason: error }} problem={end.problem} />
        <p>Nothing more is asked or told of any trust. Assessments that have begun go on. This cannot be undone.</p>
        <TextArea
          name="reason"
          label="Reason"
          hint="The trusts you invited can read it."
          limit={1000}
          rows={3}
          value={reason}
          onChange={setReason}
          error={error}
        />
      </Confirm>
    </>
  );
}
