import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import type { ChangedTrust } from '../findings/findings.js';

/** A trust by name, how it changed in a sentence, and what the figures of both waves rest on. */
export function TrustOfChange({
  trust: { organisationId, name, trustType, aboutFrom, aboutTo, words },
}: {
  trust: ChangedTrust;
}) {
  return (
    <>
      <FilterLink to={paths.systemTrust(organisationId)}>{name}</FilterLink>
      <span className="c-about">
        {trustType}. {words}
      </span>
      {aboutFrom === null || aboutTo === null ? null : (
        <span className="c-about">
          Now: {aboutTo} Before: {aboutFrom}
        </span>
      )}
    </>
  );
}
