import { type FormEvent, useState } from 'react';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { Details } from '../../../ui/Details.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Radios } from '../../../ui/Radios.js';
import { Select } from '../../../ui/Select.js';
import type { ColumnsOfFile } from '../register.js';
import { type ChangeDraft, type ImportDraft, withColumn } from './kept-import.js';

interface ChooseColumnsProps {
  readonly draft: ImportDraft;
  readonly onChange: ChangeDraft;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

type Column = ColumnsOfFile['columns'][number];

const names = { trusts: 'Trusts', systems: 'Integrated care boards' } as const;

/** What each column stands for: guessed, or as the last time, and corrected by hand where that is wrong. */
export function ChooseColumns({ draft, onChange, onBack, onNext }: ChooseColumnsProps) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const files = draft.read?.files ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = files.flatMap((one) =>
      missingOf(one, draft.columns[one.file] ?? {}).map(({ field, words }) => [`${one.file}-${field}`, chooseIt(words)] as const),
    );
    setErrors(Object.fromEntries(missing));
    if (missing.length === 0) onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p>We have guessed from the headings. Check the columns, and change what is wrong; we remember it for the next file.</p>
      {files.map((file) => (
        <ColumnsOf key={file.file} file={file} draft={draft} onChange={onChange} errors={errors} />
      ))}
      <Radios
        name="others"
        label={draft.systems ? 'What do the files list?' : 'What does the file list?'}
        options={[
          { value: 'close', words: 'The whole register', hint: 'Whoever is not listed any more is closed.' },
          { value: 'leave', words: 'A part of it', hint: 'Whoever is not listed stays as they are.' },
        ]}
        value={draft.others}
        onChange={(others) => onChange((before) => ({ ...before, others }))}
      />
      <ButtonGroup>
        <Button>See what would change</Button>
        <Button rank="secondary" onPress={onBack}>
          Back to the files
        </Button>
      </ButtonGroup>
    </form>
  );
}

interface ColumnsOfProps {
  readonly file: ColumnsOfFile;
  readonly draft: ImportDraft;
  readonly onChange: ChangeDraft;
  readonly errors: Readonly<Record<string, string>>;
}

/** First the columns that are found or cannot be missing; what else a file may tell is folded away. */
function ColumnsOf({ file, draft, onChange, errors }: ColumnsOfProps) {
  const chosen = draft.columns[file.file] ?? {};
  const missing = missingOf(file, chosen);
  const [first] = useState(
    () =>
      new Set(file.columns.filter((one) => one.required || chosen[one.field] || missing.includes(one)).map(({ field }) => field)),
  );
  const shown = file.columns.filter(({ field }) => first.has(field));
  const more = file.columns.filter(({ field }) => !first.has(field));
  const used = new Set(Object.values(chosen));
  const notRead = file.headings.filter((heading) => !used.has(heading));
  const select = ({ field, words, required, because, heading }: Column) => (
    <Select
      key={field}
      name={`${file.file}-${field}`}
      label={required ? words : `${words} (optional)`}
      hint={hintOf(file, chosen[field] ?? null, because === 'remembered' && chosen[field] === heading)}
      options={[...new Set(file.headings)].map((one) => ({ value: one, words: one }))}
      empty={required ? 'Choose a column' : 'No column'}
      value={chosen[field] ?? ''}
      onChange={(one) => onChange((before) => withColumn(before, file.file, field, one === '' ? null : one))}
      error={chosen[field] ? undefined : errors[`${file.file}-${field}`]}
    />
  );
  return (
    <fieldset className="nhsuk-fieldset c-columns">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        {names[file.file]}: {file.rows} {file.rows === 1 ? 'row' : 'rows'}
      </legend>
      <div className="c-columns__fields">{shown.map(select)}</div>
      {more.length > 0 ? (
        <Details summary={`What else a file may tell: ${more.length}`}>
          <div className="c-columns__fields">{more.map(select)}</div>
        </Details>
      ) : null}
      {missing.map(({ field, words }) => (
        <p key={field}>{chooseIt(words)}.</p>
      ))}
      {missing.length === 0 && notRead.length > 0 ? <p>Not read: {notRead.join(', ')}.</p> : null}
    </fieldset>
  );
}

/** The fields that still need a column: without them the file, or another column of it, says nothing. */
function missingOf({ columns }: ColumnsOfFile, chosen: Readonly<Partial<Record<Column['field'], string | null>>>): Column[] {
  const needed = new Set(columns.flatMap(({ field, needs }) => (needs !== null && chosen[field] ? [needs] : [])));
  return columns.filter(({ field, required }) => (required || needed.has(field)) && !chosen[field]);
}

const chooseIt = (words: string): string => `Choose the column with the ${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** What stands in the column in the first rows: the surest way to see whether it is the right one. */
function hintOf({ headings, examples }: ColumnsOfFile, heading: string | null, remembered: boolean): string | undefined {
  if (heading === null) return undefined;
  const place = headings.indexOf(heading);
  const words = [...new Set(examples.map((cells) => cells[place] ?? '').filter((cell) => cell !== ''))];
  const example = words.length === 0 ? 'empty in the first rows' : `for example ${words.slice(0, 2).join(', ')}`;
  return remembered ? `As the last time; ${example}` : example;
}
