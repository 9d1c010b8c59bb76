import { h, type Result } from 'hastscript';
import type { Block, ChartBlock, TermsBlock } from '../outline.js';
import { placeOf, placeOfHeadingAbove } from './place.js';
import { tableOf } from './table.js';
import { lines } from './text.js';

const LOOKS = { plain: null, lead: 'lead', quiet: 'quiet' } as const;

/** One block of the outline as elements, in the words of the outline alone. */
export function blockOf(block: Block, at: number, blocks: readonly Block[]): Result | Result[] {
  switch (block.kind) {
    case 'heading':
      // The title is the heading of the page, so what the paper calls its first level is the second here.
      return h(`h${block.level + 1}`, { id: placeOf(at), className: block.newPage ? 'new-page' : null }, lines(block.text));
    case 'paragraph':
      return h('p', { className: LOOKS[block.look] }, lines(block.text));
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => h('li', lines(item))),
      );
    case 'quote':
      return h('figure', { className: 'quote' }, [
        h('blockquote', h('p', ['“', lines(block.text), '”'])),
        h('figcaption', lines(block.by)),
      ]);
    case 'notice':
      return h(
        'div',
        { className: 'notice', role: 'note' },
        h('p', [h('strong', [lines(block.title), '.']), ' ', lines(block.text)]),
      );
    case 'terms':
      return termsOf(block);
    case 'table':
      return tableOf(block, placeOf(at), placeOfHeadingAbove(at, blocks));
    case 'chart':
      return chartOf(block, placeOf(at));
  }
}

function termsOf({ rows }: TermsBlock): Result {
  return h(
    'dl',
    rows.map(([label, text]) => h('div', [h('dt', lines(label)), h('dd', lines(text))])),
  );
}

/** From which width a picture would be too small to read on a phone if it were made to fit. */
const BROAD = 480;

/** The picture in a region that scrolls by itself, so that on a phone its words stay large enough to read. */
function chartOf({ caption, svg, width, height, alt, finding, table }: ChartBlock, place: string): Result[] {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
  return [
    h('figure', { className: 'chart' }, [
      h('figcaption', { id: place }, lines(caption)),
      h('div', { className: 'scroll', role: 'region', ariaLabelledBy: place, tabIndex: 0 }, [
        h('img', { className: width > BROAD ? 'broad' : null, src, alt, width: Math.round(width), height: Math.round(height) }),
      ]),
    ]),
    h('p', { className: 'quiet' }, lines(finding)),
    ...(table === null ? [] : [tableOf(table, `${place}-table`, place)]),
  ];
}
