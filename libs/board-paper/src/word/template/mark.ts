import type { Document, Element } from '@xmldom/xmldom';
import type { Template } from '../../template-check/template.js';
import { attribute, childOf, elements } from '../../template-check/xml.js';
import { named } from './placeholders.js';
import { edgesOf, relationOf } from './sections.js';

/**
 * Whether the template itself prints our mark where everybody sees it: in the text, or above or below every page of the section that
 * the paper stands in. A first page or even pages with a header of their own need it there too. Where it does not, the paper says it.
 */
export function holdsMark(template: Template, text: Element | null, section: Element | null): boolean {
  if (text !== null && shows(text)) return true;
  if (section === null) return false;
  const settings = template.relations(template.main).find(({ kind }) => kind === 'settings')?.part ?? '';
  const pages = [
    'default',
    ...(isOn(childOf(section, 'titlePg')) ? ['first'] : []),
    ...(isOn(childOf(template.xml.get(settings)?.documentElement ?? undefined, 'evenAndOddHeaders')) ? ['even'] : []),
  ];
  return pages.every((page) =>
    edgesOf(section)
      .filter((edge) => (attribute(edge, 'type') || 'default') === page)
      .map((edge) => template.relations(template.main).find(({ id }) => id === relationOf(edge))?.part ?? '')
      .some((part) => shows(template.xml.get(part))),
  );
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attribute(element));
}

/** Hidden text does not count, nor what stands in a drawing that only some readers show. */
function shows(part: Document | Element | undefined): boolean {
  return part !== undefined && elements(part, 'p').some((paragraph) => isPlain(paragraph) && named(paragraph).includes('mark'));
}

function isPlain(paragraph: Element): boolean {
  if (elements(paragraph, 'vanish').length + elements(paragraph, 'webHidden').length > 0) return false;
  for (let at = paragraph.parentNode; at !== null; at = at.parentNode) if (at.localName === 'txbxContent') return false;
  return true;
}
