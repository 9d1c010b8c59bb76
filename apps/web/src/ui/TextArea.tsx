import { describedBy, Field, type FieldProps } from './Field.js';

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  /** The most characters that are kept. What is left is said in words once it is near. */
  readonly limit?: number;
  readonly rows?: number;
}

/** Several lines of text; with a limit, how many characters are left (or too many) is said below it. */
export function TextArea({ value, onChange, onLeave, limit, rows = 4, ...field }: TextAreaProps) {
  const left = limit === undefined ? null : limit - value.length;
  const near = left !== null && limit !== undefined && left <= limit * 0.25;
  return (
    <Field {...field}>
      <textarea
        id={field.name}
        name={field.name}
        className={`nhsuk-textarea${field.error ? ' nhsuk-textarea--error' : ''}`}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, limit === undefined ? undefined : `${field.name}-count`)}
      />
      {left === null ? null : (
        <div
          id={`${field.name}-count`}
          className={`nhsuk-hint c-count${left < 0 ? ' c-count--over' : ''}`}
          aria-live={near ? 'polite' : 'off'}
        >
          {near ? charactersLeft(left) : `You can use up to ${inThousands(limit ?? 0)} characters`}
        </div>
      )}
    </Field>
  );
}

const inThousands = (count: number) => count.toLocaleString('en-GB');

const charactersLeft = (left: number) =>
  left >= 0
    ? `You have ${inThousands(left)} ${left === 1 ? 'character' : 'characters'} left`
    : `You have ${inThousands(-left)} ${left === -1 ? 'character' : 'characters'} too many`;
