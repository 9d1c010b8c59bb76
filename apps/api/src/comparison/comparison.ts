import { type ComparedTrust, compareWith } from './comparison-figures.js';
import { newestVersion } from './comparison-query.js';
import { type Reference, referenceFor } from './comparison-reference.js';
import type { Listed } from './listed.js';
import type { Seen } from './seen/seen.js';

/** What a reader sees, put side by side: it follows from what was read and from nothing else. */
export interface Compared {
  readonly listed: Listed;
  readonly trusts: readonly ComparedTrust[];
  readonly reference: Reference;
}

export function compare(listed: Listed, { trusts, instrumentCode }: Pick<Seen, 'trusts' | 'instrumentCode'>): Compared {
  const published = trusts.flatMap(({ publications }) => publications[0]?.content ?? []);
  const reference = referenceFor(published, newestVersion(instrumentCode ?? listed.instrumentCode));
  const told = trusts.map((trust) => ({ ...trust, ofOtherWaves: listed.ofOtherWaves.has(trust.organisationId) }));
  return { listed, reference, trusts: compareWith(reference, told) };
}
