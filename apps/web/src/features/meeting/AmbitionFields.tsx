import { DateField } from '../../ui/DateField.js';
import { Select } from '../../ui/Select.js';
import type { Draft } from './proposal.js';

interface AmbitionFieldsProps {
  readonly draft: Draft;
  readonly levels: readonly { readonly level: number; readonly name: string }[];
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** The level the board wants, and by when. Both or neither. */
export function AmbitionFields({ draft, levels, errors, onChange }: AmbitionFieldsProps) {
  return (
    <>
      <Select
        name="ambition.level"
        label="Ambition (you can leave this empty)"
        empty="No ambition set"
        options={levels.map(({ level, name }) => ({ value: String(level), words: `${level}, ${name}` }))}
        value={draft.ambitionLevel === null ? '' : String(draft.ambitionLevel)}
        onChange={(level) => onChange({ ambitionLevel: level === '' ? null : Number(level) })}
        error={errors['ambition.level']}
      />
      <DateField
        name="ambition.on"
        label="By when"
        value={draft.ambitionOn}
        onChange={(ambitionOn) => onChange({ ambitionOn })}
        error={errors['ambition.on']}
      />
    </>
  );
}
