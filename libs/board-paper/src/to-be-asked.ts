import type { ItemFindings } from './findings.js';
import { disputed, overClaimed } from './reading.js';

/** Which items raise a question for the next meeting, each once, by the weightiest thing that is so of it. */
export function toBeAsked(items: readonly ItemFindings[]) {
  const asked = new Set<string>();
  const first = (of: readonly ItemFindings[]) => {
    const fresh = of.filter(({ code }) => !asked.has(code));
    for (const { code } of fresh) asked.add(code);
    return fresh;
  };
  return {
    notAgreed: first(items.filter(({ outcome }) => outcome.kind === 'not-agreed')),
    seenDifferently: first(disputed(items)),
    toLearn: first(items.filter(({ cannotAssure }) => cannotAssure)),
    toProve: first(overClaimed(items).map(({ item }) => item)),
    parked: first(items.filter(({ outcome }) => outcome.kind === 'parked')),
  };
}
