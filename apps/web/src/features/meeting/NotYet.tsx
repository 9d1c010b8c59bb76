import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Proposal } from './snapshot.js';
import { useCommand } from './use-command.js';

interface NotYetProps {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly proposal: Proposal;
}

/** Saying *not yet* to a proposal, or taking it back. It stops nothing; the room sees how many, never who. */
export function NotYet({ assessmentId, itemCode, proposal }: NotYetProps) {
  const notYet = useCommand<{ on: boolean }>({
    assessmentId,
    send: (body, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/items/{itemCode}/proposal/not-yet', {
          params: { path: { assessmentId, itemCode } },
          body,
          headers,
        }),
      ),
  });
  return (
    <div>
      <ErrorSummary problem={notYet.problem} />
      <Button rank="secondary" waiting={notYet.waiting} onPress={() => notYet.start({ on: !proposal.yourNotYet })}>
        {proposal.yourNotYet ? 'Take back my not yet' : 'Not yet: I want to say more first'}
      </Button>
      <p className="nhsuk-hint">The others see how many said not yet, and never who.</p>
    </div>
  );
}
