import { type FormEvent, useState } from 'react';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextField } from '../../ui/TextField.js';
import { FormHeading } from './FormHeading.js';
import type { AgendaLine, Meeting } from './snapshot.js';
import { seenIn, useItemMoves } from './use-item-moves.js';

export interface StepFormProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  readonly line: AgendaLine;
  readonly onClose: () => void;
}

/** Parking an item: who takes it on, and by which day. */
export function ParkForm({ assessmentId, meeting, line, onClose }: StepFormProps) {
  const [owner, setOwner] = useState('');
  const [until, setUntil] = useState(partsOf(null));
  const [errors, setErrors] = useState<{ owner?: string; until?: string }>({});
  const moves = useItemMoves(assessmentId, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const on = isoOf(until);
    const wrong = {
      owner: owner.trim() === '' ? 'Say who takes this item on' : undefined,
      until: on === null || on === 'wrong' ? 'Enter the day by which it is taken up again' : undefined,
    };
    setErrors(wrong);
    moves.clear();
    if (!wrong.owner && on && on !== 'wrong')
      moves.start({ name: 'park', itemCode: line.itemCode, owner: owner.trim(), until: on, seen: seenIn(meeting) });
  };
  return (
    <form onSubmit={submit} noValidate className="m-desk__form">
      <FormHeading>Park this item</FormHeading>
      <p>It ends without an outcome for now, and does not count as agreed.</p>
      <ErrorSummary errors={errors} problem={moves.problem} />
      <TextField name="owner" label="Who takes it on" maxLength={200} value={owner} onChange={setOwner} error={errors.owner} />
      <DateField name="until" label="By when" value={until} onChange={setUntil} error={errors.until} />
      <ButtonGroup>
        <Button waiting={moves.waiting}>Park this item</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
