import { DateField } from '../../ui/DateField.js';
import { TextField } from '../../ui/TextField.js';
import type { AboutDraft } from './about-draft.js';

interface AboutFieldsProps {
  readonly value: AboutDraft;
  readonly onChange: (value: AboutDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** Where a table comes from and how it may be shown: every trust reads it beside the figures. */
export function AboutFields({ value, onChange, errors }: AboutFieldsProps) {
  const text = (name: Exclude<keyof AboutDraft, 'publishedOn'>, label: string, hint?: string, maxLength = 200) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      error={errors[name]}
      maxLength={maxLength}
      value={value[name]}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
    />
  );
  return (
    <section className="c-step" aria-labelledby="about-title">
      <h2 id="about-title">Where it comes from</h2>
      {text('title', 'Title of the table')}
      {text('publisher', 'Published by')}
      <DateField
        name="publishedOn"
        label="Published on"
        error={errors.publishedOn}
        value={value.publishedOn}
        onChange={(publishedOn) => onChange({ ...value, publishedOn })}
      />
      {text('collected', 'Collected', 'The year or months the figures are of, like 2025 or April to June 2025.', 60)}
      {text('licence', 'Licence', 'Under what terms it may be shown, such as the Open Government Licence v3.0.')}
      {text('attribution', 'To be named as', 'The words that the licence asks for.', 500)}
      {text('url', 'Address', 'Where it was published. It can be left empty.', 500)}
    </section>
  );
}
