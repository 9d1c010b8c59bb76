import { heading, lead, list, partHeading } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { sentence } from '../../words.js';
import type { SystemFindings } from '../system-findings.js';

/** What trusts say beside their own figures, in their own words, and what they have put right since. */
export function explained({ trusts }: SystemFindings): Block[] {
  const said = trusts.filter(({ explanations, corrections }) => explanations.length + corrections.length > 0);
  if (said.length === 0) return [];
  return [
    partHeading('explained', 'What the trusts say of their figures'),
    lead('In the words of each trust.'),
    ...said.flatMap(({ name, explanations, corrections }) => [
      heading(2, name),
      list([...explanations.map(({ of, words }) => `${of}: ${sentence(words)}`), ...corrections]),
    ]),
  ];
}
