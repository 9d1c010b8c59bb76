import { bandInWords, groupWordInWords } from '@candour/scoring';
import { heading, lead, table } from '../blocks.js';
import { profileBlocks, spreadBlock } from '../chart.js';
import type { Findings, ItemFindings } from '../findings.js';
import type { Block } from '../outline.js';
import { disputed } from '../reading.js';
import { capital, figure, inWords, many, sentence } from '../words.js';
import { outcomeWords } from './shown.js';

/** What the board said as a whole, and the items on which private views lie far apart with how each of them ended. */
export function disagreement(findings: Findings): Block[] {
  const apart = disputed(findings.items);
  const banded = findings.items.filter(({ spread }) => spread !== null && spread.band !== null);
  const blocks: Block[] = [
    heading(1, 'What the board said and where it disagrees'),
    lead(opening(findings, banded.length, apart.length)),
  ];
  if (findings.groupWord !== null) blocks.push(lead(sentence(groupWordInWords(findings.groupWord))));
  blocks.push(...profileBlocks(findings));
  if (apart.length > 0) blocks.push(apartTable(apart), ...pictures(apart));
  const reasons = findings.items.filter(({ outcome }) => outcome.kind === 'not-agreed');
  if (reasons.length > 0) {
    blocks.push(
      heading(2, 'Not agreed'),
      lead('These are full results: the board heard both reasons and did not choose between them.'),
    );
    blocks.push(bothReasons(reasons));
  }
  return blocks;
}

function opening({ items, threshold }: Findings, banded: number, apart: number): string {
  const few = items.filter(({ spread }) => spread?.shown === 'too-few').length;
  const hidden =
    few > 0 ? ` For ${many(few, 'item')} too few gave a level for anything to be shown (under ${inWords(threshold)}).` : '';
  if (banded === 0) return `No spread of private views can be shown, so this paper does not say how far members agree.${hidden}`;
  if (apart === 0)
    return `On none of the ${many(banded, 'item')} whose spread may be described do private views lie far apart.${hidden}`;
  return `On ${inWords(apart)} of the ${many(banded, 'item')} whose spread may be described, private views lie far apart.${hidden}`;
}

/** More pictures than this tell a reader less; the annex has the figures of every item. */
const MOST_PICTURES = 3;

function pictures(items: readonly ItemFindings[]): Block[] {
  return items.flatMap((item) => spreadBlock(item) ?? []).slice(0, MOST_PICTURES);
}

function apartTable(items: readonly ItemFindings[]): Block {
  const rows = items.map((item) => [
    item.title,
    item.spread?.band ? bandInWords(item.spread.band) : 'Not shown',
    item.spread?.median == null ? 'Not shown' : figure(item.spread.median),
    outcomeWords(item),
    item.dissents.length === 0 ? 'None' : capital(inWords(item.dissents.length)),
  ]);
  const columns = [
    ['Item', 30],
    ['Private views', 24],
    ['Median', 11],
    ['The board ended with', 23],
    ['Dissents', 12],
  ] as const;
  return table('Where private views lie far apart', columns, rows);
}

function bothReasons(items: readonly ItemFindings[]): Block {
  const rows = items.map((item) => [item.title, item.rationale ?? 'Not recorded', item.otherReason ?? 'Not recorded']);
  return table(
    'Items not agreed, with both reasons',
    [
      ['Item', 26],
      ['One reason', 37],
      ['The other reason', 37],
    ],
    rows,
  );
}
