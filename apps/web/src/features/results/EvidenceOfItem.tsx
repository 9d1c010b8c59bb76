import { day } from '../../platform/in-london.js';
import { Link } from '../../ui/Link.js';
import type { EvidencePiece, ResultItem } from './results.js';

interface EvidenceOfItemProps {
  readonly item: ResultItem;
  readonly pieces: readonly EvidencePiece[];
  readonly addEvidence: string | null;
}

const grades = ['nothing that supports it', 'asserted', 'a document or data', 'independently checked'];

/** The pieces that support a level of this item, each with its grade and whether it is in date. */
export function EvidenceOfItem({ item, pieces, addEvidence }: EvidenceOfItemProps) {
  if (pieces.length === 0 && item.kind !== 'question') return null;
  return (
    <>
      <h4 className="c-opened__heading">Evidence</h4>
      {pieces.length === 0 ? (
        <p>None. {addEvidence ? <Link to={addEvidence}>Add evidence</Link> : null}</p>
      ) : (
        <ul className="c-pieces">
          {pieces.map((piece) => (
            <li key={piece.id}>
              <a className="nhsuk-link" href={piece.link} target="_blank" rel="noreferrer">
                {piece.title} <span className="nhsuk-u-visually-hidden">(opens in a new tab)</span>
              </a>
              <span className="c-quiet">{about(piece)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function about({ level, grade, ownerPortfolio, checkedBy, checkedOn, dated, inDate }: EvidencePiece): string {
  const graded = grade === null ? 'its grade is not confirmed yet' : `grade ${grade} of 3, ${grades[grade] ?? ''}`;
  const checked = checkedBy ? `, by ${checkedBy}${checkedOn ? ` on ${day(checkedOn)}` : ''}` : '';
  return `For level ${level}: ${graded}${checked}. ${ownerPortfolio}, ${day(dated)}${inDate ? '' : ', out of date'}.`;
}
