import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { toTheTop } from '../../platform/to-the-top.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import type { Invitation } from './campaigns.js';
import { useInvitation } from './use-invitation.js';

/** Yes or no, and each after the other: a trust may change its mind while the campaign runs. */
export function AnswerInvitation({ invitation }: { invitation: Invitation }) {
  const { campaignId, allowed, reply, systemName } = invitation;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const params = { path: { campaignId } };
  const accept = useInvitation<null>(invitation, {
    send: (_, headers) =>
      read(api.POST('/api/invitations/{campaignId}/accept', { params, headers, body: { assessmentId: null } })),
    said: 'Your trust takes part',
    done: toTheTop,
  });
  const decline = useInvitation<string>(invitation, {
    send: (words, headers) =>
      read(api.POST('/api/invitations/{campaignId}/decline', { params, headers, body: { reason: words } })),
    said: 'Your trust has declined',
    done: () => {
      setAsking(false);
      toTheTop();
    },
  });
  const mayAccept = allowed.includes('accept');
  const mayDecline = allowed.includes('decline');
  if (!mayAccept && !mayDecline) return null;
  return (
    <>
      <h2 id="your-answer">{reply === 'none' ? 'Your answer' : 'Change your mind'}</h2>
      <ErrorSummary problem={accept.problem} />
      <ButtonGroup>
        {mayAccept ? (
          <Button waiting={accept.waiting} rank={reply === 'none' ? 'primary' : 'secondary'} onPress={() => accept.start(null)}>
            {reply === 'none' ? 'Take part' : 'Take part after all'}
          </Button>
        ) : null}
        {mayDecline ? (
          <Button rank="secondary" onPress={() => setAsking(true)}>
            {reply === 'none' ? 'Decline with a reason' : 'Stop taking part'}
          </Button>
        ) : null}
      </ButtonGroup>
      <Confirm
        open={asking}
        title={reply === 'none' ? 'Decline this invitation?' : 'Stop taking part in this campaign?'}
        step={reply === 'none' ? 'Decline' : 'Stop taking part'}
        waiting={decline.waiting}
        onConfirm={() => {
          const wrong = reason.trim() === '' ? 'Give the reason' : undefined;
          setError(wrong);
          decline.clear();
          if (!wrong) decline.start(reason.trim());
        }}
        onCancel={() => {
          setAsking(false);
          setError(undefined);
          decline.clear();
        }}
      >
        <ErrorSummary errors={{ reason: error }} problem={decline.problem} />
        <p>
          {systemName} reads your reason and is told nothing else. {reply === 'accepted' ? 'Your own assessment goes on. ' : ''}
          You can change your mind while the campaign runs.
        </p>
        <TextArea name="reason" label="Reason" limit={1000} rows={3} value={reason} onChange={setReason} error={error} />
      </Confirm>
    </>
  );
}
