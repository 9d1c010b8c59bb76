import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './Field.js';

interface CheckboxProps {
  readonly name: string;
  readonly words: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One thing that is so or not. */
export function Checkbox({ name, words, hint, checked, onChange }: CheckboxProps) {
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        id={name}
        name={name}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={name}>
        {words}
      </label>
      {hint ? (
        <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

interface CheckboxesProps<T extends string> extends FieldProps {
  readonly size?: 's' | 'm';
  readonly options: readonly { readonly value: T; readonly words: ReactNode; readonly hint?: ReactNode }[];
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
}

/** Any number of a few, in the order of the options. */
export function Checkboxes<T extends string>({ options, value, onChange, ...field }: CheckboxesProps<T>) {
  return (
    <FieldGroup {...field}>
      <div className="nhsuk-checkboxes">
        {options.map((option, index) => (
          <Checkbox
            key={option.value}
            name={index === 0 ? field.name : `${field.name}-${option.value}`}
            words={option.words}
            hint={option.hint}
            checked={value.includes(option.value)}
            onChange={(checked) =>
              onChange(options.map((one) => one.value).filter((one) => (one === option.value ? checked : value.includes(one))))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
