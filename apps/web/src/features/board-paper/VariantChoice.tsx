import { Radios } from '../../ui/Radios.js';
import { Part } from './Part.js';
import { foiChoice, isFoi, type Variant, variantChoices, variantWords } from './variants.js';

interface VariantChoiceProps {
  readonly value: Variant;
  readonly onChange: (variant: Variant) => void;
  /** Whether this person may part the paper for freedom of information. */
  readonly releases: boolean;
  readonly open: boolean;
}

/** For whom the paper is: one finding, written for five readers, of whom each is told what theirs may hold. */
export function VariantChoice({ value, onChange, releases, open }: VariantChoiceProps) {
  return (
    <div className="c-paper__variant">
      <Part title={`Who will read it: ${variantWords(value)}`} open={open}>
        <Radios
          name="variant"
          label="Who will read it?"
          options={releases ? [...variantChoices, foiChoice] : variantChoices}
          value={isFoi(value) ? foiChoice.value : value}
          onChange={onChange}
        />
        {isFoi(value) ? (
          <Radios
            name="foi-part"
            label="Which part do you want to look at?"
            options={[
              { value: 'foi-results', words: 'What the board agreed', hint: 'Can be given out.' },
              { value: 'foi-views', words: 'The private views', hint: 'Held back, with a schedule of what is held and why.' },
            ]}
            value={value === 'foi-views' ? 'foi-views' : 'foi-results'}
            onChange={onChange}
          />
        ) : null}
      </Part>
    </div>
  );
}
