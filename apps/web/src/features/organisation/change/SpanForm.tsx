import { type FormEvent, type ReactNode, useState } from 'react';
import type { Action } from '../../../platform/use-action.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { DateField } from '../../../ui/DateField.js';
import { isoOf, partsOf } from '../../../ui/date-parts.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';

export interface Span {
  readonly from: string;
  readonly to: string | null;
}

interface SpanFormProps {
  /** Makes the fields of several forms on one page different. */
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly step: string;
  readonly action: Action<Span>;
  readonly onCancel?: () => void;
  /** What is asked before the days, told what is wrong by field; and what is wrong with it. */
  readonly children?: (errors: Readonly<Record<string, string>>) => ReactNode;
  readonly wrong?: () => Readonly<Record<string, string>>;
}

/** From which day to which last day something is so; the last day may be open. */
export function SpanForm({ name, from, to, step, action, onCancel, children, wrong }: SpanFormProps) {
  const [first, setFirst] = useState(partsOf(from));
  const [last, setLast] = useState(partsOf(to));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const span = { from: isoOf(first), to: isoOf(last) };
    const found: Record<string, string> = { ...wrong?.() };
    if (span.from === null || span.from === 'wrong') found[`${name}-from`] = 'Enter the first day as a day, a month and a year';
    if (span.to === 'wrong') found[`${name}-to`] = 'Enter the last day as a day, a month and a year, or leave it empty';
    setErrors(found);
    action.clear();
    if (Object.keys(found).length === 0) action.start({ from: span.from ?? '', to: span.to });
  };
  const error = (field: 'from' | 'to') => errors[`${name}-${field}`] ?? action.problem?.fields[field];
  const refused = {
    ...(action.problem?.fields.from && { [`${name}-from`]: action.problem.fields.from }),
    ...(action.problem?.fields.to && { [`${name}-to`]: action.problem.fields.to }),
  };
  const own = Object.keys(refused).length > 0;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={{ ...refused, ...errors }} problem={own ? null : action.problem} />
      {children?.(errors)}
      <DateField name={`${name}-from`} label="First day" value={first} onChange={setFirst} error={error('from')} />
      <DateField
        name={`${name}-to`}
        label="Last day (optional)"
        hint="Leave it empty while it goes on"
        value={last}
        onChange={setLast}
        error={error('to')}
      />
      <ButtonGroup>
        <Button waiting={action.waiting}>{step}</Button>
        {onCancel ? (
          <Button rank="secondary" onPress={onCancel}>
            Cancel
          </Button>
        ) : null}
      </ButtonGroup>
    </form>
  );
}
