import type { DateParts } from './date-parts.js';
import { FieldGroup, type FieldProps } from './Field.js';

interface DateFieldProps extends FieldProps {
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
}

const parts = [
  { part: 'day', words: 'Day', width: 2 },
  { part: 'month', words: 'Month', width: 2 },
  { part: 'year', words: 'Year', width: 4 },
] as const;

/** A memorable date in three boxes. Keep `DateParts` in state; turn it into an ISO day with `isoOf` when the form is sent. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  return (
    <FieldGroup {...field}>
      <div className="nhsuk-date-input">
        {parts.map(({ part, words, width }, index) => {
          // The first box carries the field's own id, so that the error summary leads to it.
          const id = index === 0 ? field.name : `${field.name}-${part}`;
          return (
            <div className="nhsuk-date-input__item" key={part}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                {words}
              </label>
              <input
                id={id}
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${field.error ? ' nhsuk-input--error' : ''}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                value={value[part]}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
                aria-invalid={field.error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
