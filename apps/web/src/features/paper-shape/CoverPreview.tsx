import { scrollable } from '../../ui/scrollable.js';
import { colourOf, contrastWords } from './contrast-words.js';
import type { Draft } from './draft.js';
import { type PaperShape, sampleWords } from './shape.js';

interface CoverPreviewProps {
  readonly draft: Draft;
  readonly logo: PaperShape['logo'];
  readonly organisation: string;
}

/** The cover sheet as it will look, with made-up words: a white page in any scheme, because it will be printed. */
export function CoverPreview({ draft, logo, organisation }: CoverPreviewProps) {
  // A colour that nobody could read is not drawn: it could not be saved either.
  const accent = contrastWords(draft.accent).enough ? `#${colourOf(draft.accent)}` : '#1d2a2f';
  const word = draft.assuranceScale[Math.min(1, draft.assuranceScale.length - 1)];
  return (
    <section aria-labelledby="preview" className="c-shape-preview">
      <h2 id="preview">How the cover sheet will look</h2>
      <div className={`c-shape-sheet c-shape-face--${draft.typeface}`} {...scrollable('Sample of the cover sheet')}>
        {logo ? (
          <img
            className="c-shape-sheet__logo"
            src={`data:image/png;base64,${logo.png}`}
            width={logo.width}
            height={logo.height}
            alt={logo.alt}
          />
        ) : null}
        <p className="c-shape-sheet__organisation">{organisation}</p>
        <p className="c-shape-sheet__title" style={{ color: accent }}>
          {sampleWords.title}
        </p>
        <dl style={{ borderColor: accent }}>
          {draft.fields
            .filter(({ shown }) => shown)
            .map(({ key, label }) => (
              <div key={key}>
                <dt style={{ color: accent }}>{label}</dt>
                <dd>
                  {key === 'assurance' && word ? (
                    <>
                      <strong>{word.word}</strong>: {word.definition}
                    </>
                  ) : (
                    sampleWords[key]
                  )}
                </dd>
              </div>
            ))}
        </dl>
      </div>
      <p className="c-quiet">The words in it are made up. Each paper fills in its own.</p>
    </section>
  );
}
