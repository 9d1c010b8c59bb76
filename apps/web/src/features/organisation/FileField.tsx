import { describedBy, Field, type FieldProps } from '../../ui/Field.js';

/** One file of comma-separated values. The browser's own control: it says what is chosen, and can be dropped on. */
export function FileField({ onChange, ...field }: FieldProps & { onChange: (file: File | null) => void }) {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        type="file"
        accept=".csv,text/csv"
        className="c-file"
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
