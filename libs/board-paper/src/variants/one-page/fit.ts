import type { Block } from '../../outline.js';

/** How much of everything a page names. */
export type Size = {
  /** Titles in a sentence, before it says how many more there are. */
  readonly names: number;
  readonly sections: number;
  readonly actions: number;
  /** Characters of a title, and of what an action says. */
  readonly title: number;
  readonly action: number;
  /** Whether it says what is held at 3, and a goal. */
  readonly asides: boolean;
};

/** From a page that says all there is room for to one that still fits where everything is there and long. */
export const SIZES: readonly [Size, ...Size[]] = [
  { names: 3, sections: 8, actions: 3, title: 80, action: 130, asides: true },
  { names: 2, sections: 8, actions: 3, title: 60, action: 90, asides: true },
  { names: 1, sections: 6, actions: 2, title: 48, action: 60, asides: true },
  { names: 1, sections: 4, actions: 1, title: 36, action: 60, asides: false },
];

/** Points of A4 between the title's top and the foot, less room for a logo, and for letters wider than most. */
const ROOM = 560;

/** Characters of a line of running text, of a remark, and of the first column of the table, in the widest typeface. */
const LINE = 84;
const SMALL_LINE = 100;
const CELL = 52;

const lines = (text: string, of: number): number => Math.ceil(Math.max(1, text.length) / of);

/** Whether blocks stand on one page of A4 under a title, by an estimate that errs on the side of too much. */
export function fitsOnePage(title: string, blocks: readonly Block[]): boolean {
  return 30 * lines(title, 40) + 40 + blocks.reduce((sum, block) => sum + heightOf(block), 0) <= ROOM;
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 42;
    case 'paragraph':
      return block.look === 'quiet' ? 8 + 12 * lines(block.text, SMALL_LINE) : 10 + 15 * lines(block.text, LINE - 6);
    case 'list':
      return 8 + block.items.reduce((sum, item) => sum + 2 + 14 * lines(item, LINE), 0);
    case 'table':
      return 22 + block.rows.reduce((sum, [first]) => sum + 4 + 12 * lines(first ?? '', CELL), 0);
    default:
      return 40;
  }
}
