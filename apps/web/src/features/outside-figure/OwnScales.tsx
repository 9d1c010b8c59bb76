import { Details } from '../../ui/Details.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import { type OwnScaleDraft, ownScaleField } from './own-scales.js';
import type { ReadingDraft } from './reading-draft.js';

type Chosen = ReadingDraft['ownScales'];

interface OwnScalesProps {
  readonly measures: readonly string[];
  readonly value: Chosen;
  readonly onChange: (value: Chosen) => void;
  readonly errors: Readonly<Record<string, string>>;
}

const KINDS = [
  { value: 'numbers', words: 'Numbers on another scale' },
  { value: 'words', words: 'Words' },
] as const;

/** Measures that are not like the rest of the table: folded, for most tables have one scale. */
export function OwnScales({ measures, value, onChange, errors }: OwnScalesProps) {
  const differ = measures.filter((measure) => value[measure]).length;
  return (
    <Details summary={`Measures that are not like the rest: ${differ === 0 ? 'none' : differ}`} open={differ > 0}>
      {measures.map((measure, place) => (
        <OneMeasure
          key={measure}
          measure={measure}
          field={ownScaleField(place)}
          own={value[measure] ?? null}
          error={errors[ownScaleField(place)]}
          onChange={(own) => {
            const { [measure]: _, ...others } = value;
            onChange(own === null ? others : { ...others, [measure]: own });
          }}
        />
      ))}
    </Details>
  );
}

interface OneMeasureProps {
  readonly measure: string;
  readonly field: string;
  readonly own: OwnScaleDraft | null;
  readonly error: string | undefined;
  readonly onChange: (own: OwnScaleDraft | null) => void;
}

function OneMeasure({ measure, field, own, error, onChange }: OneMeasureProps) {
  return (
    <>
      <Select
        name={`${field}-kind`}
        label={measure}
        empty="Like the rest"
        options={KINDS}
        value={own?.figures ?? ''}
        onChange={(figures) => onChange(figures === '' ? null : { scaleMin: '', scaleMax: '', ...own, figures })}
      />
      {own?.figures === 'numbers' ? (
        <>
          <TextField
            name={field}
            label={`${measure} runs from`}
            width={4}
            error={error}
            value={own.scaleMin}
            onChange={(scaleMin) => onChange({ ...own, scaleMin })}
          />
          <TextField
            name={`${field}-to`}
            label={`${measure} runs to`}
            width={4}
            value={own.scaleMax}
            onChange={(scaleMax) => onChange({ ...own, scaleMax })}
          />
        </>
      ) : null}
    </>
  );
}
