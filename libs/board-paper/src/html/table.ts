import { h, type Result } from 'hastscript';
import type { TableBlock } from '../outline.js';
import { lines } from './text.js';
import { widthClass } from './widths.js';

/** From how many columns a table may be wider than a phone: it then scrolls in a region that keys can reach. */
const WIDE = 3;

/**
 * @param place the name of the table, where it has a caption
 * @param heading what names it otherwise
 */
export function tableOf(block: TableBlock, place: string, heading: string): Result {
  const { caption, head, rows } = block;
  const named = { ariaLabelledBy: caption === null ? heading : place };
  const wide = head.length >= WIDE;
  const table = h('table', { className: wide ? 'wide' : null, ...(caption === null ? named : {}) }, [
    caption === null ? null : h('caption', { id: place }, lines(caption)),
    h('colgroup', columns(block)),
    h(
      'thead',
      h(
        'tr',
        head.map((cell) => h('th', { scope: 'col' }, lines(cell))),
      ),
    ),
    h('tbody', rows.map(rowOf)),
  ]);
  return wide ? h('div', { className: 'scroll', role: 'region', tabIndex: 0, ...named }, table) : table;
}

function columns({ widths }: TableBlock): Result[] {
  return widths.map((_, index) => h('col', { className: widthClass(widths, index) }));
}

/** The first cell names its row. */
function rowOf([first = '', ...others]: readonly string[]): Result {
  return h('tr', [h('th', { scope: 'row' }, lines(first)), ...others.map((cell) => h('td', lines(cell)))]);
}
