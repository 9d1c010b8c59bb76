import { describedBy, Field, type FieldProps } from './Field.js';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'time';
  /** What the browser may fill in: `username`, `current-password`, `new-password`, `name`, `off`. */
  readonly autoComplete?: string;
  /** In characters: how long an answer is expected. Without it the field takes the reading width. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** Whole numbers: shows the number pad, keeps the value as text. */
  readonly digits?: boolean;
  readonly maxLength?: number;
}

/** One line of text. */
export function TextField({ value, onChange, type = 'text', autoComplete, width, digits, maxLength, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        className={`nhsuk-input${width ? ` nhsuk-input--width-${width}` : ''}${field.error ? ' nhsuk-input--error' : ''}`}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={autoComplete}
        inputMode={digits ? 'numeric' : undefined}
        maxLength={maxLength}
        spellCheck={type === 'text' ? undefined : false}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
