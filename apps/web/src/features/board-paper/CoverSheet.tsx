import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { isProblem } from '../../platform/problem.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextField } from '../../ui/TextField.js';
import { changedFields } from './changed-fields.js';
import { coverFields, type Paper, type PaperFields, purposes } from './paper.js';

/** The cover sheet. What is typed is kept when somebody else was faster: it is then said what they changed. */
export function CoverSheet({ assessmentId, paper }: { assessmentId: string; paper: Paper }) {
  const [seen, setSeen] = useState(paper.fields);
  const [fields, setFields] = useState(paper.fields);
  const [date, setDate] = useState(partsOf(paper.fields.meetingDate));
  const [dateError, setDateError] = useState<string>();
  const set = (change: Partial<PaperFields>) => setFields((before) => ({ ...before, ...change }));
  const save = useAction<{ fields: PaperFields; version: number }, Paper>({
    send: (input) =>
      read(
        api.PUT('/api/assessments/{assessmentId}/paper', {
          params: { path: { assessmentId }, header: ifMatch(input.version) },
          body: { fields: input.fields },
        }),
      ),
    refresh: [['paper', assessmentId]],
    said: 'Cover sheet saved',
    done: (saved) => setSeen(saved.fields),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const meetingDate = isoOf(date);
    setDateError(meetingDate === 'wrong' ? 'Enter the date as a day, a month and a year' : undefined);
    if (meetingDate === 'wrong') save.clear();
    else save.start({ fields: { ...fields, meetingDate }, version: paper.version });
  };
  const error = (name: keyof PaperFields) => save.problem?.fields[`fields.${name}`];

  return (
    <form onSubmit={submit} noValidate aria-label="Cover sheet">
      <ErrorSummary errors={{ 'fields.meetingDate': dateError }} problem={save.problem} />
      {isProblem(save.problem, 'changed-meanwhile') ? <Theirs before={seen} now={paper.fields} /> : null}
      <Radios
        name="fields.purpose"
        label="The board is asked"
        options={purposes}
        value={fields.purpose}
        onChange={(purpose) => set({ purpose })}
        error={error('purpose')}
      />
      <DateField
        name="fields.meetingDate"
        label="Date of the meeting"
        value={date}
        onChange={setDate}
        error={dateError ?? error('meetingDate')}
      />
      {coverFields.map(({ name, label, hint, lines, limit }) => {
        const field = {
          name: `fields.${name}`,
          label,
          hint,
          value: fields[name],
          onChange: (value: string) => set({ [name]: value }),
          error: error(name),
        };
        return lines === 1 ? (
          <TextField key={name} {...field} maxLength={limit} />
        ) : (
          <TextArea key={name} {...field} rows={lines} limit={limit} />
        );
      })}
      <Button waiting={save.waiting}>Save the cover sheet</Button>
    </form>
  );
}

/** After a refusal because somebody else saved first. */
function Theirs({ before, now }: { before: PaperFields; now: PaperFields }) {
  const changed = changedFields(before, now);
  if (changed.length === 0) return null;
  return (
    <div className="c-paper__theirs">
      <p>What you typed is kept below. Somebody else has saved meanwhile:</p>
      <ul>
        {changed.map(({ label, says }) => (
          <li key={label}>
            {label}: {says}
          </li>
        ))}
      </ul>
      <p>Saving again keeps yours.</p>
    </div>
  );
}
