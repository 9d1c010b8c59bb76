import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import type { CurrentItem, Proposal } from './snapshot.js';
import { useCommand } from './use-command.js';
import { notYetWords, proposalWords } from './words.js';

interface ConfirmProposalProps {
  readonly assessmentId: string;
  readonly item: CurrentItem;
  readonly proposal: Proposal;
  /** The keys for it, at the desk. */
  readonly keys?: string;
}

/** The chair, or who presides, makes the proposal what the board agreed: just the one that is on this screen. */
export function ConfirmProposal({ assessmentId, item, proposal, keys }: ConfirmProposalProps) {
  const { itemCode } = item;
  /** The version that was read as the question was asked: one that comes in the meantime is not confirmed unseen. */
  const [asked, setAsked] = useState<Proposal | null>(null);
  const confirm = useCommand<{ version: number }>({
    assessmentId,
    send: ({ version }, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/items/{itemCode}/proposal/confirm', {
          params: { path: { assessmentId, itemCode } },
          body: {},
          headers: { ...headers, ...ifMatch(version) },
        }),
      ),
    said: 'Confirmed',
    done: () => setAsked(null),
  });
  return (
    <div className="m-confirm">
      <Button keys={keys} onPress={() => setAsked(proposal)}>
        Confirm as agreed
      </Button>
      <Confirm
        open={asked !== null}
        title="Confirm this for the board?"
        step="Confirm as agreed"
        rank="primary"
        waiting={confirm.waiting}
        problem={confirm.problem}
        onConfirm={() => asked && confirm.start({ version: asked.version })}
        onCancel={() => {
          setAsked(null);
          confirm.clear();
        }}
      >
        <p>
          {asked ? proposalWords(asked, item) : null} {asked && asked.notYet > 0 ? `${notYetWords(asked.notYet)} ` : ''}
          {dissentsWords(item.dissents.length)}
        </p>
        <p>From now on it stands as agreed. Until the seal the item can be opened again, with a reason.</p>
      </Confirm>
    </div>
  );
}

const dissentsWords = (count: number) =>
  count === 0
    ? 'No view that differs is recorded.'
    : `${count === 1 ? 'One view that differs is' : `${count} views that differ are`} recorded beside it.`;
