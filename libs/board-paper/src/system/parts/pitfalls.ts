import { lead, list, partHeading } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { SystemFindings } from '../system-findings.js';

/** Pitfalls that three independent boards or more call their own. */
export function pitfalls({ pitfalls: sentences }: SystemFindings): Block[] {
  if (sentences.length === 0) return [];
  return [
    partHeading('pitfalls', 'Pitfalls that several boards call their own'),
    lead('Each was agreed by its own board as something that happens often, or as what it is like.'),
    list(sentences),
  ];
}
