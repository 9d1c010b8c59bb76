import { bandInWords, groupWordInWords } from '@candour/scoring';
import { heading, lead, partHeading, table } from '../blocks.js';
import { profileBlocks, spreadBlock } from '../chart.js';
import type { Findings, ItemFindings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { disputed } from '../reading.js';
import { capital, figure, inWords, sentence } from '../words.js';
import { outcomeWords } from './shown.js';

const TITLE = 'What the board said and where it disagrees';

/** What the board said as a whole, and the items on which private views lie far apart with how each of them ended. */
export function disagreement(findings: Findings, live: Live): Piece[] {
  const apart = disputed(findings.items);
  const blocks: Piece[] = [
    partHeading('disagreement', TITLE),
    opening(live, 'disagreement', TITLE, disagreementSentence(findings)),
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

/** On how many items views lie far apart, and of how many nothing can be said; with the figures by name. */
export function disagreementSentence({ items }: Findings): string {
  const few = items.some(({ spread }) => spread?.shown === 'too-few');
  const hidden = few ? ' For {items from too few} too few gave a level for anything to be shown (under {threshold}).' : '';
  if (items.every(({ spread }) => spread?.band == null))
    return `No spread of private views can be shown, so this paper does not say how far members agree.${hidden}`;
  const [apart, described] = [disputed(items).length, items.filter(({ spread }) => spread?.band != null).length];
  if (apart === 0) return `Private views lie far apart on none of the {items described} whose spread may be described.${hidden}`;
  if (apart === described && apart > 1)
    return `On all {items described} whose spread may be described, private views lie far apart.${hidden}`;
  return `On {items far apart} of the {items described} whose spread may be described, private views lie far apart.${hidden}`;
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
