import { isItemEndState } from '@candour/assessment';
import { type FormEvent, useState } from 'react';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { FormHeading } from './FormHeading.js';
import type { StepFormProps } from './ParkForm.js';
import { seenIn, useItemMoves } from './use-item-moves.js';

/** Voting again on an item. Every earlier answer stands until its owner changes it; a settled item takes a reason. */
export function ReopenForm({ assessmentId, meeting, line, onClose }: StepFormProps) {
  const settled = isItemEndState(line.state) && line.state !== 'parked';
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const moves = useItemMoves(assessmentId, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = settled && reason.trim() === '' ? 'Say why the board votes again on what it has settled' : undefined;
    setError(wrong);
    moves.clear();
    if (!wrong)
      moves.start({ name: 'open-round', itemCode: line.itemCode, reason: reason.trim() || null, seen: seenIn(meeting) });
  };
  return (
    <form onSubmit={submit} noValidate className="m-desk__form">
      <FormHeading>Vote again</FormHeading>
      <p>
        Each member’s earlier answer stands until they change it. An item has at most three votes; this would be the{' '}
        {line.roundNumber === 1 ? 'second' : 'third'}.
      </p>
      <ErrorSummary errors={{ reason: error }} problem={moves.problem} />
      <TextArea
        name="reason"
        label={settled ? 'Why does the board vote again?' : 'Why does the board vote again? (you can leave this empty)'}
        rows={2}
        limit={2000}
        value={reason}
        onChange={setReason}
        error={error}
      />
      <ButtonGroup>
        <Button waiting={moves.waiting}>Open the vote</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
