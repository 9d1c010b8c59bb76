import { Checkboxes } from '../../ui/Checkboxes.js';
import { FileSample } from '../../ui/FileSample.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import { OwnScales } from './OwnScales.js';
import { measuresOf } from './own-scales.js';
import type { Columns } from './queries.js';
import type { ReadingDraft } from './reading-draft.js';

interface ColumnFieldsProps {
  readonly columns: Columns;
  readonly value: ReadingDraft;
  readonly onChange: (value: ReadingDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
}

const SHAPES = [
  { value: 'wide', words: 'One row for each organisation, and a column for each measure' },
  { value: 'long', words: 'One row for each organisation and measure' },
] as const;
const FIGURES = [
  { value: 'numbers', words: 'Numbers on a scale' },
  { value: 'words', words: 'Words, such as a rating' },
] as const;

/** Which column is what. It begins with a guess, and every part of it can be changed. */
export function ColumnFields({ columns, value, onChange, errors }: ColumnFieldsProps) {
  const options = columns.headings.map((words, place) => ({ value: String(place), words }));
  const set = (change: Partial<ReadingDraft>) => onChange({ ...value, ...change });
  const column = (
    name: 'code' | 'name' | 'note' | 'period' | 'measure' | 'value',
    label: string,
    hint?: string,
    empty = 'None',
  ) => (
    <Select
      name={name}
      label={label}
      hint={hint}
      error={errors[name]}
      empty={empty}
      options={options}
      value={value[name]}
      onChange={(chosen) => set({ [name]: chosen })}
    />
  );
  const measures = measuresOf(value, columns);
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">Which column is what</h2>
      <p>We have guessed. Look at the first rows, and put right what is wrong.</p>
      <FileSample caption={`The first of ${columns.rows} rows`} headings={columns.headings} rows={columns.firstRows} />
      <div className="c-step">
        <Radios
          name="shape"
          label="How the table is made up"
          options={SHAPES}
          value={value.shape}
          onChange={(shape) => set({ shape })}
        />
        {column(
          'code',
          'Code of the organisation',
          'As the national register has it. Rows are matched by it.',
          'Choose a column',
        )}
        {column('name', 'Name of the organisation', 'Only to check that code and name fit.')}
        {value.shape === 'wide' ? (
          <Checkboxes
            name="measures"
            label="Columns of figures"
            hint="Each is one measure, called by its heading."
            error={errors.measures}
            options={options}
            value={value.measures}
            onChange={(measures) => set({ measures })}
          />
        ) : (
          <>
            {column('measure', 'Name of the measure', undefined, 'Choose a column')}
            {column('value', 'Figure', undefined, 'Choose a column')}
          </>
        )}
        {column(
          'period',
          'Year or period',
          'Where an organisation has several rows: which year, quarter or day each is of. The newest is shown first.',
        )}
        {column('note', 'Note', 'A remark of the publisher, shown with the figure.')}
        <Radios
          name="figures"
          label={measures.length > 1 ? 'The figures are, all or most of them' : 'The figures are'}
          options={FIGURES}
          value={value.figures}
          onChange={(figures) => set({ figures })}
        />
        {value.figures === 'numbers' ? (
          <>
            <TextField
              name="scaleMin"
              label="The scale runs from"
              hint="As the publisher says: what the figures could be, not only what they are."
              width={4}
              error={errors.scaleMin}
              value={value.scaleMin}
              onChange={(scaleMin) => set({ scaleMin })}
            />
            <TextField name="scaleMax" label="to" width={4} value={value.scaleMax} onChange={(scaleMax) => set({ scaleMax })} />
          </>
        ) : null}
        {measures.length > 1 ? (
          <OwnScales measures={measures} value={value.ownScales} onChange={(ownScales) => set({ ownScales })} errors={errors} />
        ) : null}
      </div>
    </section>
  );
}
