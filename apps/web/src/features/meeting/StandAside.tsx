import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { Details } from '../../ui/Details.js';
import { useCommand } from './use-command.js';

/** A seat declares an interest in the item and leaves its vote. No reason is asked. */
export function StandAside({ assessmentId, itemCode }: { assessmentId: string; itemCode: string }) {
  const [asking, setAsking] = useState(false);
  const standAside = useCommand<void>({
    assessmentId,
    send: (_, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/items/{itemCode}/stand-aside', {
          params: { path: { assessmentId, itemCode } },
          body: {},
          headers,
        }),
      ),
    said: 'You stand aside from this item',
    done: () => setAsking(false),
  });
  return (
    <Details summary="I have an interest in this item">
      <p>
        You can stand aside: you then have no vote on this item. Nobody is told why, and the others see only how many stand aside.
      </p>
      <Button small rank="secondary" onPress={() => setAsking(true)}>
        Stand aside
      </Button>
      <Confirm
        open={asking}
        title="Stand aside from this item?"
        step="Stand aside"
        waiting={standAside.waiting}
        problem={standAside.problem}
        onConfirm={() => standAside.start()}
        onCancel={() => {
          setAsking(false);
          standAside.clear();
        }}
      >
        <p>
          Your answer to it, if you gave one, is deleted. You cannot take this back for this item; you answer again from the next
          one.
        </p>
      </Confirm>
    </Details>
  );
}
