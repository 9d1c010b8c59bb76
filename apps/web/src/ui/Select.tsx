import { describedBy, Field, type FieldProps } from './Field.js';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly words: string;
}

interface SelectProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | '';
  readonly onChange: (value: T | '') => void;
  /** The first line, chosen while nothing is: `Choose a seat`. */
  readonly empty?: string;
}

/** One of a long list. For up to seven, use `Radios`. */
export function Select<T extends string>({ options, value, onChange, empty, ...field }: SelectProps<T>) {
  return (
    <Field {...field}>
      <select
        id={field.name}
        name={field.name}
        className={`nhsuk-select${field.error ? ' nhsuk-select--error' : ''}`}
        value={value}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? '')}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Field>
  );
}
