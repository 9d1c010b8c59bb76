import type { Block, Look, Outline } from '../../outline.js';

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
  { names: 1, sections: 5, actions: 2, title: 40, action: 60, asides: false },
  { names: 1, sections: 4, actions: 1, title: 26, action: 50, asides: false },
  { names: 1, sections: 2, actions: 1, title: 26, action: 50, asides: false },
  { names: 1, sections: 1, actions: 0, title: 16, action: 40, asides: false },
];

/** How high the estimate may get: it is some 80 points above what is printed, and A4 has 703 between the title's top and its foot. */
const ROOM = 760;
const LOGO = 64;

/** Characters of a line in Source Sans, a little less than measured: of the title, an opening, a list, a remark, a first column, and of what runs above and below. */
const LINE = { title: 40, subtitle: 80, lead: 88, list: 95, small: 113, cell: 70, name: 60, reference: 100 } as const;

/** How many characters of each typeface stand where 100 of Source Sans do, as measured. */
const WIDTH: Readonly<Record<Look['typeface'], number>> = { sans: 100, arial: 92, serif: 84, legible: 94 };

type Page = Pick<Outline, 'title' | 'subtitle' | 'organisation' | 'reference' | 'look' | 'blocks'>;

/** Whether a page stands on one sheet of A4, by an estimate that errs on the side of too much; a test prints the hardest cases. */
export function fitsOnePage({ title, subtitle, organisation, reference, look, blocks }: Page): boolean {
  const lines = (text: string, of: number) => Math.ceil(Math.max(1, text.length) / Math.floor((of * WIDTH[look.typeface]) / 100));
  const head = 28 * lines(title, LINE.title) + 16 * lines(`${organisation} · ${subtitle}`, LINE.subtitle) + 18;
  const around = 12 * (lines(organisation, LINE.name) + lines(reference, LINE.reference) - 2);
  const body = blocks.reduce((sum, block) => sum + heightOf(block, lines), 0);
  return head + around + body + (look.logo === null ? 0 : LOGO) <= ROOM;
}

function heightOf(block: Block, lines: (text: string, of: number) => number): number {
  switch (block.kind) {
    case 'heading':
      return 42;
    case 'paragraph':
      return block.look === 'quiet' ? 8 + 12 * lines(block.text, LINE.small) : 10 + 15 * lines(block.text, LINE.lead);
    case 'list':
      return 6 + block.items.reduce((sum, item) => sum + 2 + 14 * lines(item, LINE.list), 0);
    case 'table':
      return 22 + block.rows.reduce((sum, [first]) => sum + 4 + 12 * lines(first ?? '', LINE.cell), 0);
    default:
      return 40;
  }
}
