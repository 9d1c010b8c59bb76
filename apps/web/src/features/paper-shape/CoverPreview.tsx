import { colourOf } from './contrast-words.js';
import type { Draft } from './draft.js';
import { type PaperShape, sampleWords } from './shape.js';

interface CoverPreviewProps {
  readonly draft: Draft;
  readonly logo: PaperShape['logo'];
  readonly organisation: string;
}

/** The cover sheet as it will look, with made-up words: a white page in any scheme, because it will be printed. */
export function CoverPreview({ draft, logo, organisation }: CoverPreviewProps) {
  const colour = colourOf(draft.accent);
  const accent = colour ? `#${colour}` : undefined;
  const word = draft.assuranceScale[Math.min(1, draft.assuranceScale.length - 1)];
  return (
    <section aria-labelledby="preview" className="c-shape-preview">
      <h2 id="preview">How the cover sheet will look</h2>
      <div className={`c-shape-sheet c-shape-face--${draft.typeface}`}>
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
