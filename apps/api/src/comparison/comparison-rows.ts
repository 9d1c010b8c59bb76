import { notSharedInWords } from '@candour/scoring';
import type { PublishedContent } from './publication/published-content.dto.js';
import { correctionInWords } from './publication/published-words.js';
import { laterWentInWords } from './row-state.js';
import type { SeenTrust } from './seen/seen.js';

/** Where the register says no type. */
const OTHER_TYPE = 'Other trusts';

/** The order of the alphabet, for words of people. */
export const byWords = new Intl.Collator('en-GB', { numeric: true }).compare;

type Named = Pick<SeenTrust, 'name' | 'organisationId'>;

/** The one order of trusts; two of a name stand the same way round every time. */
export const byName = (one: Named, other: Named): number =>
  byWords(one.name, other.name) || byWords(one.organisationId, other.organisationId);

/** A trust among its like. */
export const typeOf = ({ trustType }: Pick<SeenTrust, 'trustType'>): string => trustType ?? OTHER_TYPE;

/** Same-type peers together, types and names in the order of the alphabet. Nothing here looks at a level: an order would be a rank. */
export function inGroups<T extends Named & Pick<SeenTrust, 'trustType'>>(
  trusts: readonly T[],
): { trustType: string; trusts: T[] }[] {
  const types = [...new Set(trusts.map(typeOf))].sort(byWords);
  return types.map((trustType) => ({
    trustType,
    trusts: trusts.filter((trust) => typeOf(trust) === trustType).sort(byName),
  }));
}

/** What has to be known besides its figures; of the newest of a trust also that a later one went. */
export function remarksOn(
  { incomplete, notes, notShared, corrections = [] }: PublishedContent,
  newestOf?: Pick<SeenTrust, 'laterGone'>,
): string[] {
  const went = newestOf ? laterWentInWords(newestOf) : null;
  const open = incomplete ? ['Incomplete: more than a third of the items are parked, not agreed or not assured.'] : [];
  return [
    ...(went === null ? [] : [went]),
    ...open,
    ...corrections.flatMap(correctionInWords),
    ...notes,
    ...notSharedInWords(notShared),
  ];
}
