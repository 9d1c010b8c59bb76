import type { Document, Element } from '@xmldom/xmldom';
import { TemplateRefused } from '../../template-check/refused.js';
import { attribute, childOf, childrenOf, elements, R } from '../../template-check/xml.js';
import { remove } from './change-xml.js';

/** Word's own page where a template says nothing: A4 with an inch around, in twentieths of a point. */
const A4 = { width: 11906, height: 16838, margin: 1440 };

/** Less than this beside the margins is no column that a paper can be read in: six centimetres. */
const NARROW = 3400;

const EDGES = ['headerReference', 'footerReference'] as const;

/** Every section of a body, in order; each ends with the element that describes it. */
function sectionsOf(body: Element): Element[] {
  return elements(body, 'sectPr').filter(({ parentNode }) => parentNode === body || parentNode?.localName === 'pPr');
}

/** The section that the paper stands in: that of the paragraph given, or the last one. `null` where the template describes none. */
export function sectionOf(body: Element, paragraph: Element | null): Element | null {
  if (paragraph === null) return sectionsOf(body).at(-1) ?? null;
  const sections = new Set(sectionsOf(body));
  // Read in order, the first section that ends after the paragraph begins is its own.
  let passed = false;
  const own = elements(body, '*').find((element) => {
    passed ||= element === paragraph;
    return passed && sections.has(element);
  });
  return own ?? null;
}

/**
 * What describes the last section, made to stand alone: a section that names no header takes that of the one before it, so what it
 * took is written into it.
 */
export function lastSection(document: Document, body: Element): Element | null {
  const sections = sectionsOf(body);
  const last = sections.at(-1);
  if (last === undefined) return null;
  const alone = document.importNode(last, true) as Element;
  const held = new Set(edgesOf(alone).map(keyOf));
  for (const section of sections.slice(0, -1).reverse()) {
    for (const edge of edgesOf(section)) {
      if (held.has(keyOf(edge))) continue;
      held.add(keyOf(edge));
      alone.insertBefore(edge.cloneNode(true), alone.firstChild);
    }
  }
  for (const column of childrenOf(alone, 'cols')) remove(column);
  return alone;
}

/** Headers and footers of a section by the pages they stand on: `default`, `first`, `even`. */
export function edgesOf(section: Element): Element[] {
  return EDGES.flatMap((name) => childrenOf(section, name));
}

const keyOf = (edge: Element) => `${edge.localName} ${attribute(edge, 'type')}`;

/** The relation of the header or footer that an element names. */
export const relationOf = (edge: Element) => edge.getAttributeNS(R, 'id') ?? '';

/** Width of the text in a section, in twentieths of a point. */
export function widthOf(section: Element | null): number {
  const [size, margin] = [childOf(section ?? undefined, 'pgSz'), childOf(section ?? undefined, 'pgMar')];
  const read = (element: Element | undefined, name: string, otherwise: number) => {
    const value = Number.parseInt(attribute(element, name), 10);
    return Number.isFinite(value) ? Math.abs(value) : otherwise;
  };
  const room =
    read(size, 'w', A4.width) - read(margin, 'left', A4.margin) - read(margin, 'right', A4.margin) - read(margin, 'gutter', 0);
  const columns = childOf(section ?? undefined, 'cols');
  const number = read(columns, 'num', 1) || 1;
  const width = Math.floor((room - (number - 1) * read(columns, 'space', 720)) / number);
  if (width < NARROW) {
    throw new TemplateRefused([
      'The margins or columns of the template leave too little room for a paper. Make them wider apart.',
    ]);
  }
  return width;
}
