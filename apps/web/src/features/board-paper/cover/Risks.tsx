import { useEffect, useRef, useState } from 'react';
import { say } from '../../../platform/status.js';
import { Button } from '../../../ui/Button.js';
import { emptyRisk, type RiskDraft } from './cover-draft.js';
import { RiskRow } from './RiskRow.js';

interface RisksProps {
  readonly label: string;
  readonly risks: readonly RiskDraft[];
  readonly onChange: (risks: readonly RiskDraft[]) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** The risks of the board assurance framework that the paper bears on. One that is taken out can be brought back. */
export function Risks({ label, risks, onChange, errorOf }: RisksProps) {
  const [gone, setGone] = useState<{ readonly risk: RiskDraft; readonly place: number } | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const [goTo, setGoTo] = useState<number | null>(null);
  useEffect(() => {
    // After a press of Add or Undo the row is there, and its first box takes what is typed.
    if (goTo !== null) box.current?.querySelectorAll('.c-risk')[goTo]?.querySelector('input')?.focus();
    setGoTo(null);
  }, [goTo]);

  const remove = (place: number) => {
    const risk = risks[place];
    if (!risk) return;
    onChange(risks.filter((_, at) => at !== place));
    setGone({ risk, place });
    say(`Risk ${place + 1} is taken out`);
    box.current?.focus();
  };
  const undo = () => {
    if (!gone) return;
    onChange([...risks.slice(0, gone.place), gone.risk, ...risks.slice(gone.place)]);
    setGoTo(gone.place);
    setGone(null);
    say('The risk is back');
  };
  return (
    <fieldset className="nhsuk-fieldset c-risks" ref={box} tabIndex={-1}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
      <div className="nhsuk-hint">Each scored 5 by 5: consequence times likelihood, before this paper and after its actions.</div>
      {risks
        .map((risk, place) => ({ risk, place }))
        .map(({ risk, place }) => (
          <RiskRow
            key={place}
            place={place}
            risk={risk}
            onChange={(changed) => onChange(risks.map((one, at) => (at === place ? changed : one)))}
            onRemove={() => remove(place)}
            errorOf={(name) => errorOf(`fields.risks.${place}.${name}`)}
          />
        ))}
      {gone ? (
        <p className="c-risks__gone">
          Taken out: {gone.risk.title || gone.risk.reference || 'a risk without a name'}.{' '}
          <Button small rank="secondary" onPress={undo}>
            Bring it back
          </Button>
        </p>
      ) : null}
      <Button
        small
        rank="secondary"
        onPress={() => {
          onChange([...risks, emptyRisk]);
          setGoTo(risks.length);
        }}
      >
        Add a risk
      </Button>
    </fieldset>
  );
}
