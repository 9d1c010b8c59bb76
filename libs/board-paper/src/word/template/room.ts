import { randomUUID } from 'node:crypto';
import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { DAMAGED, TemplateRefused } from '../../template-check/refused.js';
import { partsOf, type Template } from '../../template-check/template.js';
import { childOf, childrenOf, elements, R, W } from '../../template-check/xml.js';
import { remove } from './change-xml.js';
import { isPlaceOfPaper, named, PAPER } from './placeholders.js';
import { lastSection, sectionOf } from './sections.js';

/** Where the paper goes in a template, with room made for it. */
export type Room = {
  readonly document: Document;
  /** The text of the template that stays around the paper; `null` where it gave way. */
  readonly text: Element | null;
  /** What describes the section that the paper stands in. */
  readonly section: Element | null;
  /** Stands where the paper goes until the document is written. */
  readonly spot: string;
};

const ALONE = `{{${PAPER}}} has to stand alone in one line of the text: once, and not in a table, a box, a header or a content control.`;

/**
 * Makes room for the paper: in place of the paragraph that asks for it, or in place of all the template's own text.
 *
 * @throws TemplateRefused where the template asks for it in a place where it cannot stand
 */
export function makeRoom(template: Template): Room {
  const document = template.xml.get(template.main) as Document;
  const body = elements(document, 'body')[0] as Element;
  const asking = partsOf(template).flatMap((part) => elements(part, 'p').filter((one) => named(one).includes(PAPER)));
  const [place] = asking;
  if (asking.length > 1 || (place !== undefined && (place.parentNode !== body || !isPlaceOfPaper(place)))) {
    throw new TemplateRefused([ALONE]);
  }
  const spot = `paper-${randomUUID()}`;
  const marker = document.createComment(spot);
  if (place !== undefined) return { document, text: body, section: inPlaceOf(place, body, marker), spot };
  const section = lastSection(document, body);
  // An empty one in its place: taking its children out one by one takes minutes where there are very many.
  const empty = body.cloneNode(false) as Element;
  empty.appendChild(marker);
  if (section !== null) empty.appendChild(section);
  body.parentNode?.replaceChild(empty, body);
  return { document, text: null, section, spot };
}

/** The paragraph goes, but not the end of a section that it may be. */
function inPlaceOf(place: Element, body: Element, marker: Parameters<Element['insertBefore']>[0]): Element | null {
  const section = sectionOf(body, place);
  body.insertBefore(marker, place);
  if (childOf(childOf(place, 'pPr'), 'sectPr') === undefined) remove(place);
  else for (const child of childrenOf(place)) if (child.localName !== 'pPr') remove(child);
  return section;
}

/** What our body is written with; every Word file we know binds these names to the same. */
const PREFIXES = {
  w: W,
  r: R,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

/** The document with the paper in it. */
export function filled({ document, spot }: Room, body: string): string {
  const root = document.documentElement as Element;
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const bound = root.lookupNamespaceURI(prefix);
    if (bound === null) root.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, namespace);
    else if (bound !== namespace) throw new TemplateRefused([DAMAGED]);
  }
  return new XMLSerializer().serializeToString(document).replace(`<!--${spot}-->`, () => body);
}
