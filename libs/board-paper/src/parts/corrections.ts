import { partHeading, quiet, table } from '../blocks.js';
import type { CorrectionFindings, Findings } from '../findings.js';
import type { Block } from '../outline.js';
import { day, lowerFirst, sentence } from '../words.js';

/** What was put right after the seal. The sealed figures stay as they are everywhere; each correction has a checksum of its own. */
export function corrections(findings: Findings): Block[] {
  if (findings.corrections.length === 0) return [];
  return [partHeading('corrections', 'Corrections'), ...correctionBlocks(findings)];
}

/** The same without its heading, for the minutes. */
export function correctionBlocks({ corrections: all }: Findings): Block[] {
  const rows = all.map((one) => [
    `${one.number}`,
    [one.itemTitle === null ? '' : `‘${one.itemTitle}’`, one.said].filter((words) => words !== '').join(': '),
    [one.shouldRead, ...one.sections.map(({ title, said, shouldRead }) => `‘${title}’: ${shouldRead}, not ${lowerFirst(said)}`)]
      .map(sentence)
      .join('\n'),
    `${sentence(one.reason)} Minute ${one.minute}. ${one.by}, ${day(one.on)}.`,
  ]);
  return [
    table(
      'What was put right after the seal',
      [
        ['No.', 7],
        ['As sealed', 29],
        ['Should read', 29],
        ['Why, and who says so', 35],
      ],
      rows,
    ),
    quiet(all.map(checksumWords).join('\n')),
  ];
}

const checksumWords = ({ number, checksum }: CorrectionFindings): string => `Checksum of correction ${number}: ${checksum}`;
