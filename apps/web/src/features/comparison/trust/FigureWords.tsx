import type { TrustWave } from '../comparison.js';
import { lowerFirst } from '../lower-first.js';

type TrustFigure = TrustWave['sections'][number];

/** A figure in words, and all that must be read with it: its correction, why it does not compare, what the trust says beside it. */
export function FigureWords({ figure: { words, correction, whyNot, explanation } }: { figure: TrustFigure }) {
  return (
    <>
      {words}
      {correction === null ? null : <span className="c-about">{correction}</span>}
      {whyNot === null ? null : <span className="c-about">Does not compare with the newest: {lowerFirst(whyNot)}</span>}
      {explanation === null ? null : <span className="c-about">The trust says: {explanation}</span>}
    </>
  );
}
