import { SummaryList } from '../../ui/SummaryList.js';
import { contrastWords } from './contrast-words.js';
import { LogoShown } from './LogoShown.js';
import { type PaperShape, typefaceWords } from './shape.js';
import { TemplateShown } from './TemplateShown.js';

/** The shape for whoever may look and not change, and for paper. */
export function ShapeShown({ shape }: { shape: PaperShape }) {
  const hidden = shape.fields.filter(({ shown }) => !shown).map(({ label }) => label);
  return (
    <SummaryList
      rows={[
        {
          term: 'Fields, in this order',
          value: (
            <ol>
              {shape.fields
                .filter(({ shown }) => shown)
                .map(({ key, label }) => (
                  <li key={key}>{label}</li>
                ))}
            </ol>
          ),
        },
        { term: 'Hidden', value: hidden.length > 0 ? hidden.join(', ') : 'None' },
        {
          term: 'Words of assurance',
          value: (
            <ul>
              {shape.assuranceScale.map(({ word, definition }) => (
                <li key={word}>
                  <strong>{word}</strong>: {definition}
                </li>
              ))}
            </ul>
          ),
        },
        { term: 'Colour', value: `${shape.accent}, ${contrastWords(shape.accent).words}` },
        { term: 'Typeface', value: typefaceWords(shape.typeface) },
        { term: 'Logo', value: shape.logo ? <LogoShown logo={shape.logo} /> : 'None' },
        { term: 'Word template', value: shape.template ? <TemplateShown template={shape.template} /> : 'Candour’s own styles' },
      ]}
    />
  );
}
