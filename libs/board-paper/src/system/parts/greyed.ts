import { listed, lowerFirst } from '../../words.js';
import type { SystemTrust } from '../system-findings.js';

/** For each trust with figures that do not compare: why, each reason once. */
export function greyed(trusts: readonly SystemTrust[]): string[] {
  return trusts.flatMap(({ name, sections, items }) => {
    const reasons = new Set(
      [...sections, ...(items ?? [])].flatMap(({ level, whyNot }) => (level === null ? [] : (whyNot ?? []))),
    );
    return reasons.size === 0 ? [] : [`${name}: ${listed([...reasons].map(lowerFirst))}.`];
  });
}
