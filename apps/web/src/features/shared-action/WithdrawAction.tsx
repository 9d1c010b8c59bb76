import { useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import { listed } from '../../platform/listed.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { type OwnShared, sharedActionsKey } from './queries.js';

/** Ends the sharing of one action, after saying what that does. */
export function WithdrawAction({ action }: { action: OwnShared }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useAction<{ version: number }, void>({
    send: async ({ version }) => {
      const params = { path: { sharedActionId: action.id } };
      await api.DELETE('/api/shared-actions/{sharedActionId}', { params, headers: ifMatch(version) });
    },
    refresh: [sharedActionsKey],
    said: 'The action is withdrawn',
    done: () => setAsking(false),
  });
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(true)} about={action.words}>
        Withdraw
      </Button>
      <Confirm
        open={asking}
        title="Withdraw this action?"
        step="Withdraw it"
        waiting={withdraw.waiting}
        onConfirm={() => withdraw.start({ version: action.version })}
        onCancel={() => {
          setAsking(false);
          withdraw.clear();
        }}
      >
        <ErrorSummary problem={withdraw.problem} />
        <p>
          “{action.words}” is no longer read by {listed(action.systems)} or by other trusts. The action itself stays in your
          assessment, and you can share it again.
        </p>
      </Confirm>
    </>
  );
}
