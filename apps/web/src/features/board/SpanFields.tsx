import { DateField } from '../../ui/DateField.js';
import type { SpanValues } from './span-values.js';

interface SpanFieldsProps {
  readonly values: SpanValues;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (change: Partial<SpanValues>) => void;
}

/** The first and the last day of a seat or a role. */
export function SpanFields({ values, errors, onChange }: SpanFieldsProps) {
  return (
    <>
      <DateField name="from" label="First day" value={values.from} onChange={(from) => onChange({ from })} error={errors.from} />
      <DateField
        name="to"
        label="Last day"
        hint="Leave it empty while no end is known. Access ends with this day; what was done before stays in the record."
        value={values.to}
        onChange={(to) => onChange({ to })}
        error={errors.to}
      />
    </>
  );
}
