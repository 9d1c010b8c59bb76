import { lowerFirst } from '../lower-first.js';
import type { Place } from './place.js';

interface MatrixCellProps {
  readonly place: Place | undefined;
  /** The scale in words, where the level stands as a word; null for a level that stands as its figure. */
  readonly names: readonly string[] | null;
}

/**
 * One place of the matrix: a figure on one hue, light to dark; hatched in grey where it does not compare; else why there is none.
 * There are thousands of these on a phone, so it is one element and its text wherever there is no more to say.
 */
export function MatrixCell({ place, names }: MatrixCellProps) {
  if (!place || place.level === null) {
    return (
      <td className="c-cell c-cell--none">
        {lowerFirst(place?.words ?? '')}
        <More place={place} />
      </td>
    );
  }
  const { level, grade, whyNot } = place;
  const word = names?.[level - 1];
  const look = whyNot !== null ? 'c-cell--apart' : word === undefined ? `c-cell--${level}` : 'c-cell--word';
  const figure = word ?? level;
  return (
    <td className={`c-cell ${look}`}>
      {whyNot === null ? figure : <span className="c-cell__plate">{figure}</span>}
      {grade ? (
        <>
          <span className="c-cell__ticks" aria-hidden="true">
            {'✓'.repeat(grade)}
          </span>
          <span className="nhsuk-u-visually-hidden">, evidence grade {grade}</span>
        </>
      ) : null}
      {whyNot === null ? null : <span className="nhsuk-u-visually-hidden">, does not compare: {whyNot}</span>}
      <More place={place} />
    </td>
  );
}

/** Said in the place itself: a figure must not be read without its correction, nor a claim without its distance from the proof. */
function More({ place }: { place: Place | undefined }) {
  if (!place) return null;
  const { level, words, overClaim, correction, explained } = place;
  return (
    <>
      {level !== null && words !== '' ? <span className="c-cell__more">{words}</span> : null}
      {overClaim ? <span className="c-cell__more">{overClaim} above its proof</span> : null}
      {correction === null ? null : <span className="c-cell__more">{correction}</span>}
      {explained ? <span className="c-cell__more">explained</span> : null}
    </>
  );
}
