import type { PublishedContent } from './publication/published-content.dto.js';
import { correctionInWords } from './publication/published-words.js';
import type { SeenTrust } from './seen/seen.js';

/** Where the register says no type. */
const OTHER_TYPE = 'Other trusts';

const byWords = new Intl.Collator('en-GB', { numeric: true }).compare;

/** A trust among its like. */
export const typeOf = ({ trustType }: Pick<SeenTrust, 'trustType'>): string => trustType ?? OTHER_TYPE;

/** Same-type peers together, types and names in the order of the alphabet. Nothing here looks at a level: an order would be a rank. */
export function inGroups<T extends Pick<SeenTrust, 'name' | 'trustType' | 'organisationId'>>(
  trusts: readonly T[],
): { trustType: string; trusts: T[] }[] {
  const types = [...new Set(trusts.map(typeOf))].sort(byWords);
  return types.map((trustType) => ({
    trustType,
    trusts: trusts
      .filter((trust) => typeOf(trust) === trustType)
      .sort((a, b) => byWords(a.name, b.name) || byWords(a.organisationId, b.organisationId)),
  }));
}

/** What has to be known besides its figures. */
export function remarksOn({ incomplete, notes, notShared, corrections = [] }: PublishedContent): string[] {
  const open = incomplete ? ['Incomplete: more than a third of the items are parked, not agreed or not assured.'] : [];
  return [
    ...open,
    ...corrections.flatMap(correctionInWords),
    ...notes,
    ...(notShared.length > 0 ? [`Not shared: ${notShared.join('; ')}.`] : []),
  ];
}
