import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { assessmentQuery } from '../../platform/assessment.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextField } from '../../ui/TextField.js';
import { asRequest, type Draft, draftOf, everybodyPresent, mistakesIn, quorumIn } from './attendance.js';
import type { Meeting } from './snapshot.js';
import { useCommand } from './use-command.js';
import { presenceWords } from './words.js';

interface AttendanceFormProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  /** Before the meeting: recording and opening are one step. */
  readonly opens?: boolean;
  readonly done?: () => void;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const choices = (['expected', 'present', 'apologies', 'deputy', 'absent'] as const).map((value) => ({
  value,
  words: capital(presenceWords(value)),
}));

/** Who is there, who sent apologies or a deputy, and who watches; with the quorum in words. */
export function AttendanceForm({ assessmentId, meeting, opens = false, done }: AttendanceFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(meeting));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const path = { assessmentId };
  const record = useCommand<Draft>({
    assessmentId,
    send: (given) =>
      read(api.PUT('/api/assessments/{assessmentId}/meeting/attendance', { params: { path }, body: asRequest(given) })),
    said: 'Attendance is recorded',
    done,
  });
  const open = useCommand<Draft>({
    assessmentId,
    send: (given, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/meeting/open', {
          params: { path },
          body: { epoch: meeting.epoch, ...asRequest(given) },
          headers,
        }),
      ),
    said: 'The meeting is open',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft);
    setErrors(wrong);
    record.clear();
    open.clear();
    if (Object.keys(wrong).length === 0) (opens ? open : record).start(draft);
  };
  const change = (seatId: string, part: Partial<Draft['seats'][string]>) => {
    const seat = draft.seats[seatId];
    if (seat) setDraft({ ...draft, seats: { ...draft.seats, [seatId]: { ...seat, ...part } } });
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} problem={open.problem ?? record.problem} />
      <p role="status">{quorumIn(draft, assessment.seats, assessment.quorum).words}</p>
      <Button small rank="secondary" onPress={() => setDraft(everybodyPresent(draft))}>
        Everybody not yet recorded is present
      </Button>
      <ul className="m-attendance">
        {meeting.attendance.map(({ seatId, name, portfolio, voting }) => {
          const seat = draft.seats[seatId];
          return (
            <li key={seatId}>
              <Select
                name={`presence-${seatId}`}
                label={name}
                hint={`${portfolio}${voting ? '' : ', attends without a vote'}`}
                options={choices}
                value={seat?.presence ?? 'expected'}
                onChange={(presence) => presence && change(seatId, { presence })}
              />
              {seat?.presence === 'deputy' ? (
                <TextField
                  name={`deputy-${seatId}`}
                  label="Name of the deputy"
                  hint="Recorded as there. A deputy has no vote and does not count for the quorum."
                  maxLength={200}
                  value={seat.deputyName}
                  onChange={(deputyName) => change(seatId, { deputyName })}
                  error={errors[`deputy-${seatId}`]}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      <TextArea
        name="observers"
        label="Who watches"
        hint="One name a line. Leave it empty if nobody does."
        rows={2}
        value={draft.observers}
        onChange={(observers) => setDraft({ ...draft, observers })}
      />
      <ButtonGroup>
        <Button waiting={open.waiting || record.waiting}>{opens ? 'Open the meeting' : 'Record who is there'}</Button>
        {done ? (
          <Button rank="secondary" onPress={done}>
            Go back
          </Button>
        ) : null}
      </ButtonGroup>
    </form>
  );
}
