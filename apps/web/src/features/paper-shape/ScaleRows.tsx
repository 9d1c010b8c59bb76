import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextField } from '../../ui/TextField.js';
import { fewestWords, mostWords, moved, withChange, without } from './draft.js';
import { MoveButtons } from './MoveButtons.js';
import type { AssuranceWord, ShapePresets } from './shape.js';
import type { Change } from './use-history.js';

interface ScaleRowsProps {
  readonly scale: readonly AssuranceWord[];
  readonly presets: ShapePresets['assuranceScales'];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: Change;
}

/** The trust's own words of assurance, each with what it means; with scales that are in use elsewhere to begin from. */
export function ScaleRows({ scale, presets, errors, onChange }: ScaleRowsProps) {
  const set = (next: readonly AssuranceWord[], words: string, field?: string) => onChange({ assuranceScale: next }, words, field);
  const named = ({ word }: AssuranceWord, place: number) => word.trim() || `word ${place + 1}`;
  return (
    <section aria-labelledby="assuranceScale">
      <h2 id="assuranceScale" tabIndex={-1}>
        Words of assurance
      </h2>
      <p>
        No scale is national, so say what your words mean: the definition is printed beside the word. Put the strongest first. Two
        to seven words.
      </p>
      {errors.assuranceScale ? <p className="nhsuk-error-message">{errors.assuranceScale}</p> : null}
      <Details summary="Begin from a common scale">
        <ul className="c-shape-presets">
          {presets.map((preset) => (
            <li key={preset.name}>
              <span>{preset.name}</span>
              <Button small rank="secondary" about={preset.name} onPress={() => set(preset.words, `choosing ${preset.name}`)}>
                Use this scale
              </Button>
            </li>
          ))}
        </ul>
        <p className="c-quiet">It takes the place of the words below; change them afterwards as you like.</p>
      </Details>
      <ol className="c-shape-scale">
        {scale.map((entry, place) => (
          // Words have no name of their own but their place: while one is typed, its row must stay the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={place}>
            <TextField
              name={`assuranceScale.${place}.word`}
              label={`Word ${place + 1}`}
              width={20}
              autoComplete="off"
              maxLength={80}
              value={entry.word}
              onChange={(word) =>
                set(withChange(scale, place, { word }), `changing the word ${named(entry, place)}`, `word ${place}`)
              }
              error={errors[`assuranceScale.${place}.word`]}
            />
            <TextArea
              name={`assuranceScale.${place}.definition`}
              label="What it means"
              rows={2}
              value={entry.definition}
              onChange={(definition) =>
                set(withChange(scale, place, { definition }), `changing what ${named(entry, place)} means`, `definition ${place}`)
              }
              error={errors[`assuranceScale.${place}.definition`]}
            />
            <div className="c-shape-scale__steps">
              <MoveButtons
                id={`word-${place}`}
                idAt={(at) => `word-${at}`}
                name={named(entry, place)}
                place={place}
                count={scale.length}
                onMove={(by) => set(moved(scale, place, by), `moving ${named(entry, place)}`)}
              />
              {scale.length > fewestWords ? (
                <Button
                  small
                  rank="secondary"
                  about={named(entry, place)}
                  onPress={() => set(without(scale, place), `removing ${named(entry, place)}`)}
                >
                  Remove
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {scale.length < mostWords ? (
        <Button small rank="secondary" onPress={() => set([...scale, { word: '', definition: '' }], 'adding a word')}>
          Add a word
        </Button>
      ) : null}
    </section>
  );
}
