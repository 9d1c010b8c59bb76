import { facts, partHeading, quiet } from '../blocks.js';
import type { Findings } from '../findings.js';
import type { Block } from '../outline.js';

/** How good the meeting was, in the sentences that were sealed; nothing where they were not kept. */
export function quality({ quality: lines }: Findings): Block[] {
  if (lines.length === 0) return [];
  return [
    partHeading('quality', 'How the meeting went'),
    facts(
      'A read-out of the meeting',
      ['What', 'How it was'],
      lines.map(({ label, words }) => [label, words]),
    ),
    quiet(NOTHING_NEW),
  ];
}

const NOTHING_NEW =
  'Each line follows from what the board was shown in the meeting, in the words in which it was shown. How many did not know and how many moved are never counted out.';
