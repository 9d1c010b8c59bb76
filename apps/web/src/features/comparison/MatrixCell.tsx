import { shadeOf } from '@candour/charts';
import type { Cell } from './cells.js';

interface MatrixCellProps {
  readonly cell: Cell | undefined;
  /** The scale in words, where the level stands as a word; null for a level that stands as its figure. */
  readonly names: readonly string[] | null;
}

const highest = 5;

/** One place of the matrix: a figure on one hue, light to dark; hatched in grey where it does not compare; else why there is none. */
export function MatrixCell({ cell, names }: MatrixCellProps) {
  if (!cell || cell.level === null) {
    return (
      <td className="c-cell c-cell--none">
        {cell?.words ?? ''}
        <Corrected words={cell?.correction ?? null} />
      </td>
    );
  }
  const { level, evidenceGrade, whyNot } = cell;
  const shade = shadeOf(level, highest);
  const word = names?.[level - 1];
  const look = word === undefined && !whyNot ? { background: shade.fill, color: shade.ink } : undefined;
  return (
    <td className={`c-cell${whyNot ? ' c-cell--apart' : ''}`}>
      <span className="c-cell__box" style={look}>
        <span className={word === undefined ? 'c-cell__figure' : 'c-cell__word'}>
          {word === undefined ? <span className="nhsuk-u-visually-hidden">Level </span> : null}
          {word ?? level}
        </span>
        {evidenceGrade ? (
          <span className="c-cell__ticks">
            <span aria-hidden="true">{'✓'.repeat(evidenceGrade)}</span>
            <span className="nhsuk-u-visually-hidden">, evidence grade {evidenceGrade}</span>
          </span>
        ) : null}
        {whyNot ? <span className="nhsuk-u-visually-hidden">, does not compare: {whyNot}</span> : null}
        <Corrected words={cell.correction} />
      </span>
    </td>
  );
}

/** Said in the place itself: a corrected figure must not be read without its correction. */
function Corrected({ words }: { words: string | null }) {
  return words === null ? null : <span className="c-cell__corrected">{words}</span>;
}
