import type { Board } from '../../platform/board.js';
import { dayInLondon } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { DateField } from '../../ui/DateField.js';
import { Link } from '../../ui/Link.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import { ChooseInstrument } from './ChooseInstrument.js';
import { methods } from './methods.js';
import type { InstrumentSummary } from './reads.js';
import type { FieldsProps } from './SetUpForm.js';

/** What is asked, of which wave, and how. */
export function AskWhat({ values, errors, onChange, instruments }: FieldsProps & { instruments: readonly InstrumentSummary[] }) {
  return (
    <>
      <ChooseInstrument
        value={values.instrument}
        onChange={(instrument) => onChange({ instrument })}
        error={errors.instrumentVersion ?? errors.instrumentCode}
        instruments={instruments}
      />
      <DateField
        name="waveDate"
        label="Wave"
        hint="The day this assessment stands for. Waves a year apart can be compared."
        value={values.waveDate}
        onChange={(waveDate) => onChange({ waveDate })}
        error={errors.waveDate}
      />
      <Radios
        name="method"
        label="How answers are collected"
        size="m"
        value={values.method}
        onChange={(method) => onChange({ method })}
        error={errors.method}
        options={methods}
      />
    </>
  );
}

/** Who facilitates, and the days. */
export function When({ values, errors, onChange, board }: FieldsProps & { board: Board }) {
  const today = dayInLondon(new Date());
  const facilitators = board.appointments.filter(
    ({ role, to, id }) => role === 'facilitator' && (to === null || to >= today || id === values.facilitatorId),
  );
  return (
    <>
      <Select
        name="facilitatorId"
        label="Facilitator"
        hint={
          facilitators.length === 0 ? (
            <>
              Your board has no facilitator yet: add one on <Link to={paths.board()}>the board page</Link>, then come back. You
              can save without one.
            </>
          ) : (
            'Runs the meeting and never scores.'
          )
        }
        empty="Not chosen yet"
        value={values.facilitatorId}
        onChange={(facilitatorId) => onChange({ facilitatorId })}
        error={errors.facilitatorId}
        options={facilitators.map(({ id, name }) => ({ value: id, words: name }))}
      />
      {values.method === 'room' ? null : (
        <DateField
          name="scoringClosesOn"
          label="Private scoring closes on"
          hint="The day members are told. The facilitator closes it by hand; nothing closes by itself."
          value={values.scoringClosesOn}
          onChange={(scoringClosesOn) => onChange({ scoringClosesOn })}
          error={errors.scoringClosesOn}
        />
      )}
      <DateField
        name="meetingStartsAt"
        label="Day of the meeting"
        value={values.meetingDay}
        onChange={(meetingDay) => onChange({ meetingDay })}
        error={errors.meetingStartsAt}
      />
      <TextField
        name="meetingTime"
        label="Time of the meeting"
        hint="By the clock in London, like 14:00."
        width={5}
        autoComplete="off"
        value={values.meetingTime}
        onChange={(meetingTime) => onChange({ meetingTime })}
        error={errors.meetingTime}
      />
      <TextField
        name="meetingMinutes"
        label="Length of the meeting, in minutes"
        hint="The agenda is planned within it."
        width={3}
        digits
        value={values.meetingMinutes}
        onChange={(meetingMinutes) => onChange({ meetingMinutes })}
        error={errors.meetingMinutes}
      />
    </>
  );
}
