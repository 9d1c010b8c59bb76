import type { Block, Slot } from '../outline.js';
import { type Figures, fill } from './fill.js';

/** What a part of the paper writes its live words with: the texts of the trust by key, and the figures by name. */
export type Live = { readonly texts: Readonly<Record<string, string>>; readonly figures: Figures };

/** A block, or a place where one could stand. */
export type Piece = Block | OwnSlot;

type OwnSlot = { readonly kind: 'slot'; readonly key: string; readonly label: string; readonly emptied: boolean };

/** The stable key of live words, and what a screen calls them. */
type Named = { readonly key: string; readonly label: string };

/** A paragraph of composed words, which hold their figures by name; the trust's own in their place where there are some. */
export function ownParagraph(live: Live, of: Named, composed: string, look: 'lead' | 'plain' = 'lead'): Piece {
  const own = ownWords(live, of.key, composed);
  if (own.words.trim() === '') return emptied(of);
  return { kind: 'paragraph', text: fill(own.words, live.figures), look, own };
}

/** The same as a list with an item a line. */
export function ownList(live: Live, of: Named, composed: readonly string[], ordered = false): Piece {
  const own = ownWords(live, of.key, composed.join('\n'));
  const lines = own.words.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return emptied(of);
  return { kind: 'list', ordered, items: lines.map((line) => fill(line.trim(), live.figures)), own };
}

/** A paragraph that only the trust can write, under a heading that comes and goes with it. */
export function ownPart(live: Live, of: Named, heading: Block): Piece[] {
  const own = ownWords(live, of.key, '');
  if (own.words.trim() === '') return [{ kind: 'slot', ...of, emptied: false }];
  return [heading, { kind: 'paragraph', text: fill(own.words, live.figures), look: 'plain', own }];
}

function ownWords({ texts }: Live, key: string, composed: string) {
  const changed = Object.hasOwn(texts, key);
  return { key, words: changed ? (texts[key] ?? '') : composed, changed };
}

const emptied = (of: Named): OwnSlot => ({ kind: 'slot', ...of, emptied: true });

/** Pieces as the blocks that print and the slots between them. A heading that its words have left goes with them. */
export function settled(pieces: readonly Piece[]): { blocks: Block[]; slots: Slot[] } {
  const blocks: Block[] = [];
  const slots: Slot[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'slot') {
      const { key, label, emptied: taken } = piece;
      slots.push({ key, label, after: blocks.length - 1, emptied: taken });
    } else if (!stands(piece, pieces.slice(at + 1))) continue;
    else blocks.push(piece);
  }
  return { blocks, slots };
}

/** Whether a heading has anything under it. Anything else stands by itself. */
function stands(piece: Block, later: readonly Piece[]): boolean {
  if (piece.kind !== 'heading') return true;
  const next = later.find(({ kind }) => kind !== 'slot');
  return next !== undefined && !(next.kind === 'heading' && next.level <= piece.level);
}
