import type { Document } from '@xmldom/xmldom';
import { DAMAGED, TemplateRefused } from '../../template-check/refused.js';
import type { Relation } from '../../template-check/relations.js';
import type { Template } from '../../template-check/template.js';
import { elements, R } from '../../template-check/xml.js';

/** Which kinds of parts a paper takes over from its template; whatever else a template holds stays behind. */
const ALWAYS = ['styles', 'numbering', 'settings', 'theme', 'fontTable', 'footnotes', 'endnotes'];
const WHERE_NAMED = ['header', 'footer', 'image', 'hyperlink', 'font'];

const CHART =
  'The template holds a chart, a diagram or another drawing that Candour cannot take over. Paste it as a picture and save again.';

/** What a paper is made of: every part with what it points at. */
export type Kept = ReadonlyMap<string, readonly Relation[]>;

/**
 * The parts that the paper needs, beginning with the document itself.
 *
 * @throws TemplateRefused where one of them points at something that stays behind
 */
export function keptParts({ main, parts, xml, relations }: Template): Kept {
  const kept = new Map<string, readonly Relation[]>();
  const waiting = [main];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (kept.has(part)) continue;
    const named = namedIn(xml.get(part));
    const wanted = relations(part).filter(
      ({ id, kind }) => (ALWAYS.includes(kind) && part === main) || (WHERE_NAMED.includes(kind) && named.has(id)),
    );
    if ([...named].some((id) => !wanted.some((one) => one.id === id))) throw new TemplateRefused([CHART]);
    kept.set(part, wanted);
    for (const { part: target } of wanted) {
      if (target === null) continue;
      if (!parts.has(target)) throw new TemplateRefused([DAMAGED]);
      waiting.push(target);
    }
  }
  return kept;
}

/** The relations that a part names anywhere in it. */
function namedIn(part: Document | undefined): Set<string> {
  const found = new Set<string>();
  if (part === undefined) return found;
  for (const element of elements(part, '*', '*')) {
    for (const { namespaceURI, value } of element.attributes) if (namespaceURI === R && value !== '') found.add(value);
  }
  return found;
}
