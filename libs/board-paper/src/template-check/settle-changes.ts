import type { Element } from '@xmldom/xmldom';
import { partsOf, type Template } from './template.js';
import { elements } from './xml.js';

/** What was deleted while changes were tracked, and how things looked before them. */
const GOES = new Set([
  ...['del', 'moveFrom', 'moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'],
  ...['sectPrChange', 'pPrChange', 'rPrChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange', 'trPrChange', 'tcPrChange'],
  ...['numberingChange', 'cellIns', 'cellDel', 'cellMerge'],
]);

/** What was put in stays; by whom and when does not. */
const STAYS = new Set(['ins', 'moveTo']);

/**
 * Accepts every tracked change, so that no paper goes about with words that somebody took out of the template. Before anything is
 * looked at: a field may read otherwise without what was deleted of it.
 */
export function settleChanges(template: Template): void {
  for (const part of partsOf(template)) {
    for (const element of elements(part, '*')) {
      const name = element.localName ?? '';
      if (GOES.has(name)) remove(rowDeletedBy(element) ?? element);
      if (STAYS.has(name)) takeIn(element);
    }
  }
}

/** A row of a table is deleted by a sign within it. */
function rowDeletedBy({ localName, parentNode }: Element): Element | null {
  return localName === 'del' && parentNode?.localName === 'trPr' ? (parentNode.parentNode as Element | null) : null;
}

function takeIn(element: Element): void {
  for (const child of [...element.childNodes]) element.parentNode?.insertBefore(child, element);
  remove(element);
}

function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}
