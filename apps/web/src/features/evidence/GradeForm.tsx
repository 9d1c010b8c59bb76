import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextField } from '../../ui/TextField.js';
import { evidenceKey, type Piece } from './queries.js';
import { grades } from './words.js';

interface GradeFormProps {
  readonly assessmentId: string;
  readonly piece: Piece;
  readonly onClose: () => void;
}

interface Given {
  readonly grade: number;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
}

/** Confirming the grade of somebody else's evidence; the highest names who checked it, and when. */
export function GradeForm({ assessmentId, piece, onClose }: GradeFormProps) {
  const [grade, setGrade] = useState<string | null>(piece.grade === null ? null : String(piece.grade));
  const [checkedBy, setCheckedBy] = useState(piece.checkedBy ?? '');
  const [checkedOn, setCheckedOn] = useState(partsOf(piece.checkedOn));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  // What is confirmed is what was read as the form opened; after a change, what stands above it since.
  const [seenVersion, setSeenVersion] = useState(piece.version);
  const confirm = useAction<Given & { version: number }, Piece>({
    send: ({ version, ...body }, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/evidence/{evidenceId}/confirmation', {
          params: { path: { assessmentId, evidenceId: piece.id } },
          body,
          headers: { ...headers, ...ifMatch(version) },
        }),
      ),
    refresh: [evidenceKey(assessmentId), ['assessment', assessmentId]],
    said: 'The grade is confirmed',
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = grade === '3';
    const on = isoOf(checkedOn);
    const wrong = {
      grade: grade === null ? 'Choose a grade' : undefined,
      checkedBy: checked && checkedBy.trim() === '' ? 'Enter who checked it' : undefined,
      checkedOn: checked && (on === null || on === 'wrong') ? 'Enter the day it was checked' : undefined,
    };
    setErrors(wrong);
    const version = confirm.problem?.code === 'changed-meanwhile' ? piece.version : seenVersion;
    setSeenVersion(version);
    confirm.clear();
    if (grade === null || wrong.checkedBy || wrong.checkedOn) return;
    confirm.start({
      version,
      grade: Number(grade),
      checkedBy: checked ? checkedBy.trim() : null,
      checkedOn: checked && on !== 'wrong' ? on : null,
    });
  };
  return (
    <form onSubmit={submit} noValidate className="e-form">
      <ErrorSummary errors={errors} problem={confirm.problem} />
      <Radios
        name="grade"
        label={`What is ${piece.title} worth as evidence?`}
        hint={`Its author claims grade ${piece.claimedGrade}. Look at it yourself first.`}
        options={grades}
        value={grade}
        onChange={setGrade}
        error={errors.grade}
      />
      {grade === '3' ? (
        <>
          <TextField
            name="checkedBy"
            label="Who checked it"
            maxLength={200}
            value={checkedBy}
            onChange={setCheckedBy}
            error={errors.checkedBy}
          />
          <DateField
            name="checkedOn"
            label="When it was checked"
            value={checkedOn}
            onChange={setCheckedOn}
            error={errors.checkedOn}
          />
        </>
      ) : null}
      <ButtonGroup>
        <Button waiting={confirm.waiting}>Confirm the grade</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
