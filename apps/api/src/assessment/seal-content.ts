import { createHash } from 'node:crypto';

/**
 * A value as one and the same text wherever it comes from: keys in the order of their code units, no white space, absent members
 * left out (as RFC 8785 does for what JSON.stringify writes of strings and numbers). A database may keep keys in another order.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** The SHA-256 of the canonical text, in hexadecimal: what is printed as the checksum of a seal. */
export function checksumOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
