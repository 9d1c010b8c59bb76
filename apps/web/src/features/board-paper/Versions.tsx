import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { versionsQuery } from './paper.js';

/** Every version that was approved, with who and when, and the checksums by which it can be defended. */
export function Versions({ assessmentId }: { assessmentId: string }) {
  const { data: versions } = useSuspenseQuery(versionsQuery(assessmentId));
  if (versions.length === 0) return <p>No version has been approved yet.</p>;
  return (
    <ul className="c-versions">
      {versions.map(({ number, approvedOn, approvedBy, issuedOn, issuedBy, checksum, sealedChecksum }) => (
        <li key={number}>
          <h3>{`Version ${number}`}</h3>
          <p>
            Approved by {approvedBy} on {day(approvedOn)}.{' '}
            {issuedOn === null ? 'Not issued.' : `Issued by ${issuedBy ?? 'somebody who has left'} on ${day(issuedOn)}.`}
          </p>
          <dl className="c-versions__sums">
            <dt>Checksum</dt>
            <dd className="c-checksum">{checksum}</dd>
            <dt>Of the seal</dt>
            <dd className="c-checksum">{sealedChecksum}</dd>
          </dl>
          <Link to={paths.paper(assessmentId)} search={{ version: String(number) }} className="c-paper__link nhsuk-link">
            {`Read version ${number}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
