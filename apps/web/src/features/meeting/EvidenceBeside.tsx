import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import type { CurrentItem } from './snapshot.js';

const grades = ['none', 'asserted', 'a document or data', 'checked independently'];

/** The evidence of the item that the board talks about, as short as a glance. */
export function EvidenceBeside({ item, assessmentId }: { item: CurrentItem; assessmentId: string }) {
  const { evidence } = item;
  return (
    <section aria-labelledby="evidence-beside">
      <h3 id="evidence-beside">Evidence</h3>
      {evidence.length === 0 ? (
        <p>Nobody has named any evidence for this item.</p>
      ) : (
        <ul className="m-evidence">
          {evidence.map((piece) => (
            <li key={piece.id}>
              <a href={piece.link} target="_blank" rel="noreferrer">
                {piece.title}
                <span className="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
              </a>{' '}
              for {levelSaid(item, piece.level)}. {gradeWords(piece)}. {piece.ownerName}, {piece.ownerPortfolio}.
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={paths.evidence(assessmentId)}>All evidence, and adding to it</Link>
      </p>
    </section>
  );
}

/** `level 3` of a question; of a check or a pitfall the name of the level, in quotation marks. */
function levelSaid({ kind, levels }: CurrentItem, level: number): string {
  const name = levels.find((one) => one.level === level)?.name;
  return kind === 'question' || !name ? `level ${level}` : `‘${name}’`;
}

function gradeWords({ grade, claimedGrade, inDate }: CurrentItem['evidence'][number]): string {
  const date = inDate ? '' : ', out of date';
  if (grade === null) return `Grade ${claimedGrade} claimed, not yet confirmed${date}`;
  return `Grade ${grade}, ${grades[grade] ?? ''}${date}`;
}
