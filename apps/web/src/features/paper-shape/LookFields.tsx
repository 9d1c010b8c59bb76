import { Radios } from '../../ui/Radios.js';
import { TextField } from '../../ui/TextField.js';
import { colourOf, contrastWords } from './contrast-words.js';
import { type Typeface, typefaces, typefaceWords } from './shape.js';
import type { Change } from './use-history.js';

interface LookFieldsProps {
  readonly accent: string;
  readonly typeface: Typeface;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: Change;
}

/** The trust's colour, with how well it can be read said in words, and its typeface, each shown in itself. */
export function LookFields({ accent, typeface, errors, onChange }: LookFieldsProps) {
  const { words, enough } = contrastWords(accent);
  const set = (next: string) => onChange({ accent: next }, 'changing the colour', 'accent');
  return (
    <section aria-labelledby="look">
      <h2 id="look">Colour and typeface</h2>
      <div className="c-shape-colour">
        <TextField
          name="accent"
          label="Colour of headings"
          hint="Six digits and letters, as your brand guide gives them. Words in it must be readable on white."
          width={10}
          autoComplete="off"
          maxLength={20}
          value={accent}
          onChange={set}
          error={errors.accent}
        />
        <label className="c-shape-colour__pick">
          <span className="nhsuk-label">Or pick it</span>
          <input
            type="color"
            value={`#${colourOf(accent) ?? '0A4547'}`}
            onChange={(event) => set(colourOf(event.target.value) ?? '')}
          />
        </label>
      </div>
      <p className={`c-shape-contrast${enough ? '' : ' c-shape-contrast--low'}`} aria-live="polite">
        {words}
      </p>
      <Radios
        name="typeface"
        label="Typeface"
        options={typefaces.map(({ value, words: name, hint }) => ({
          value,
          hint,
          words: <span className={`c-shape-face c-shape-face--${value}`}>{name}: Candour 2026, levels 1 to 5</span>,
        }))}
        value={typeface}
        onChange={(next) => onChange({ typeface: next }, `choosing ${typefaceWords(next)}`)}
        error={errors.typeface}
      />
    </section>
  );
}
