import { day } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { Link } from '../../../ui/Link.js';
import type { SystemPaper } from './system-paper.js';

/** What was issued, with who, when, and the checksum by which it can be defended. */
export function Editions({ paperId, editions }: { paperId: string; editions: SystemPaper['editions'] }) {
  if (editions.length === 0) return <p>Nothing has been issued yet.</p>;
  return (
    <ul className="c-versions">
      {editions.map(({ number, issuedAt, issuedBy, checksum }) => (
        <li key={number}>
          <h3>{`Edition ${number}`}</h3>
          <p>
            Issued by {issuedBy} on {day(issuedAt)}.
          </p>
          <dl className="c-versions__sums">
            <dt>Checksum</dt>
            <dd className="c-checksum">{checksum}</dd>
          </dl>
          <Link to={paths.systemPaper(paperId)} search={{ edition: String(number) }} className="c-paper__link nhsuk-link">
            {`Read edition ${number}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
