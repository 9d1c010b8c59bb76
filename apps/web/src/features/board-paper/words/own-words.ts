import type { Block, OwnWords, Slot } from '../paper.js';

/** Words of the paper that the trust may write, wherever they stand. */
export interface Editable {
  readonly key: string;
  /** What the screen calls them: *Summary*, or *Summary, 2 of 3*. */
  readonly label: string;
  readonly words: string;
  readonly changed: boolean;
  /** Written as a list, an item a line; printed with bullets or with numbers. */
  readonly list: 'bullets' | 'numbers' | null;
}

/** What each block that can be edited is called: by the heading above it, and its place where that heads several. */
export function ownLabels(blocks: readonly Block[]): ReadonlyMap<string, string> {
  let heading = 'Opening words';
  const found: { key: string; heading: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text.replace(/^\d+\. /, '');
    const own = ownOf(block);
    if (own) found.push({ key: own.key, heading });
  }
  return new Map(
    found.map(({ key, heading: above }) => {
      const under = found.filter((one) => one.heading === above);
      const place = under.findIndex((one) => one.key === key) + 1;
      return [key, under.length === 1 ? above : `${above}, ${place} of ${under.length}`];
    }),
  );
}

export const ownOf = (block: Block): OwnWords | undefined =>
  block.kind === 'paragraph' || block.kind === 'list' ? block.own : undefined;

/** The words under this key as they are now: of a block, or none where a slot is empty; undefined where the paper has no such place. */
export function wordsNow(
  { blocks, slots }: { blocks: readonly Block[]; slots: readonly Slot[] },
  key: string,
): string | undefined {
  const own = blocks.map(ownOf).find((one) => one?.key === key);
  return own?.words ?? (slots.some((slot) => slot.key === key) ? '' : undefined);
}
