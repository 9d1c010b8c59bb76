import type { Element } from '@xmldom/xmldom';
import type { Template } from '../../template-check/template.js';
import { elements } from '../../template-check/xml.js';
import type { OurBody } from './our-body.js';
import type { Added, NewRelation } from './package.js';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const TYPES: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };

/** Our pictures under names, relations and numbers of which the template has none. */
export type Pictures = {
  readonly body: string;
  readonly added: ReadonlyMap<string, Added>;
  readonly relations: readonly NewRelation[];
};

/**
 * Gives the pictures of our body new names. Every pattern is looked for in what our own writer made, in which typed text cannot
 * spell an element: its brackets are escaped.
 */
export function mergePictures({ xml, pictures }: OurBody, template: Template): Pictures {
  const numbers = new Set([...template.xml.values()].flatMap((part) => elements(part, 'docPr', DRAWING)).map(numberOf));
  const ids = new Map<string, string>();
  const added = new Map<string, Added>();
  const relations: NewRelation[] = [];
  const names = new Set(template.parts.keys());
  const taken = new Set(template.relations(template.main).map(({ id }) => id));
  for (const [id, { name, bytes }] of pictures) {
    const part = unused(`word/media/paper-${name}`, names);
    ids.set(id, unused(`rIdPaper${ids.size + 1}`, taken));
    added.set(part, { bytes, type: TYPES[name.split('.').at(-1) ?? ''] ?? 'image/png' });
    relations.push({ id: ids.get(id) ?? '', kind: 'image', part });
  }
  let number = 0;
  const body = xml
    .replace(
      /(<(?:a:blip|asvg:svgBlip) [^>]*?r:embed=")([^"]+)"/gu,
      (_all, start: string, id: string) => `${start}${ids.get(id)}"`,
    )
    .replace(/(<wp:docPr id=")\d+"/gu, (_all, start: string) => {
      do number++;
      while (numbers.has(String(number)));
      return `${start}${number}"`;
    });
  return { body, added, relations };
}

function numberOf(drawing: Element): string {
  return drawing.getAttribute('id') ?? '';
}

function unused(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? unused(wanted.replace('aper', 'aperx'), taken) : wanted;
}
