import { defaultPledge, leastKeepDays, leastThreshold } from '@candour/assessment';
import type { Board } from '../../platform/board.js';
import { useHat } from '../../platform/me.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { Details } from '../../ui/Details.js';
import { TextField } from '../../ui/TextField.js';
import type { InstrumentSummary } from './reads.js';
import type { FieldsProps } from './SetUpForm.js';
import type { SetUpValues } from './set-up-values.js';

/** What protects members and what makes the meeting able to decide; and the pledge as it follows from it. */
export function Rules({
  values,
  errors,
  onChange,
  instruments,
  board,
  followedBy,
}: FieldsProps & { instruments: readonly InstrumentSummary[]; board: Board; followedBy: readonly string[] }) {
  return (
    <>
      <h2>What is shown, and when the meeting may decide</h2>
      <TextField
        name="threshold"
        label="Threshold"
        hint={`The fewest members who must have given a level before anything of it is shown. Never under ${leastThreshold}.`}
        width={2}
        digits
        value={values.threshold}
        onChange={(threshold) => onChange({ threshold })}
        error={errors.threshold}
      />
      <p>The quorum is what your standing orders ask for, counted over voting members who are present.</p>
      <TextField
        name="quorum.number"
        label="Quorum: voting members"
        width={2}
        digits
        value={values.quorumNumber}
        onChange={(quorumNumber) => onChange({ quorumNumber })}
        error={errors['quorum.number']}
      />
      <TextField
        name="quorum.executives"
        label="Quorum: executives among them, at least"
        width={2}
        digits
        value={values.quorumExecutives}
        onChange={(quorumExecutives) => onChange({ quorumExecutives })}
        error={errors['quorum.executives']}
      />
      <TextField
        name="quorum.nonExecutives"
        label="Quorum: non-executives among them, at least"
        width={2}
        digits
        value={values.quorumNonExecutives}
        onChange={(quorumNonExecutives) => onChange({ quorumNonExecutives })}
        error={errors['quorum.nonExecutives']}
      />
      <div className="nhsuk-form-group">
        {values.method === 'room' ? null : (
          <Checkbox
            name="pledgeShowsProgress"
            words="Show who has not started, started or finished"
            hint="Once a day, to you, the chair and the chief executive; never an answer. The pledge tells members."
            checked={values.showsProgress}
            onChange={(showsProgress) => onChange({ showsProgress })}
          />
        )}
        <Checkbox
          name="autoLock"
          words="In the meeting, lock a round by itself"
          hint="Ten seconds after the last answer. Otherwise the facilitator locks it."
          checked={values.autoLock}
          onChange={(autoLock) => onChange({ autoLock })}
        />
      </div>
      <PledgePreview values={values} instruments={instruments} board={board} followedBy={followedBy} />
    </>
  );
}

/** The pledge that members will read: it says what the choices above promise, so it cannot be edited apart from them. */
function PledgePreview({
  values,
  instruments,
  board,
  followedBy,
}: {
  values: SetUpValues;
  instruments: readonly InstrumentSummary[];
  board: Board;
  followedBy: readonly string[];
}) {
  const { organisationName } = useHat();
  const instrument = instruments.find(({ code }) => code === values.instrument.split(' ')[0]);
  const facilitator = board.appointments.find(({ id }) => id === values.facilitatorId);
  const pledge = defaultPledge({
    instrumentTitle: instrument?.title ?? 'this assessment',
    organisationName,
    threshold: Math.max(leastThreshold, Number(values.threshold) || leastThreshold),
    showsProgress: values.method !== 'room' && values.showsProgress,
    facilitatorHoldsASeat: facilitator?.email ? board.seats.some(({ email }) => email === facilitator.email) : false,
    roomOnly: values.method === 'room',
    keepDays: leastKeepDays,
    followedBy,
  });
  return (
    <Details summary="The pledge, as members will read it">
      {pledge.paragraphs.map(({ heading, words }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <p>{words}</p>
        </section>
      ))}
    </Details>
  );
}
