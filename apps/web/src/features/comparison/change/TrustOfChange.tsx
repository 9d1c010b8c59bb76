import { month } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import type { ChangedTrust } from '../findings/findings.js';

/** A trust by name, between which waves it is looked at, and how it changed in a sentence. */
export function TrustOfChange({ trust: { organisationId, name, trustType, from, to, words } }: { trust: ChangedTrust }) {
  return (
    <>
      <FilterLink to={paths.systemTrust(organisationId)}>{name}</FilterLink>
      <span className="c-about">
        {trustType}
        {from !== null && to !== null ? `, ${month(from)} to ${month(to)}` : ''}. {words}
      </span>
    </>
  );
}
