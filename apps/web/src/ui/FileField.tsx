import { describedBy, Field, type FieldProps } from './Field.js';

interface FileFieldProps extends FieldProps {
  readonly accept: string;
  readonly onChoose: (file: File | null) => void;
}

/** One file. The browser's own control: it says what is chosen, and can be dropped on. */
export function FileField({ accept, onChoose, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        className="c-file"
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
