import type { Document } from '@xmldom/xmldom';
import type { Outline } from '../../outline.js';
import { readTemplate } from '../../template-check/read-template.js';
import { DAMAGED, TemplateRefused } from '../../template-check/refused.js';
import { partOf, partsOf, type Template } from '../../template-check/template.js';
import { plainPaint } from '../dress.js';
import { addStyles, sayLanguage } from './add-styles.js';
import { bytesOf } from './change-xml.js';
import { cleanSettings, cleanText, dropUnseenNotes } from './clean.js';
import { keptParts } from './keep.js';
import { mergeLists } from './lists.js';
import { type Matched, matchStyles } from './match-styles.js';
import { ourBody } from './our-body.js';
import { type Added, type NewRelation, pack, partOfWord } from './package.js';
import { mergePictures } from './pictures.js';
import { fill } from './placeholders.js';
import { printedBy } from './printed.js';
import { filled, makeRoom } from './room.js';
import { widthOf } from './sections.js';

/**
 * The paper in a trust's own Word file: in its styles, headers, footers and margins. Where a paragraph of it holds `{{paper}}` and
 * nothing else, the paper goes there and the rest stays; otherwise the text of the template gives way to the paper.
 *
 * @throws TemplateRefused where the template cannot be used, with the reasons
 */
export async function pour(outline: Outline, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await poured(outline, await readTemplate(bytes));
  } catch (cause) {
    if (cause instanceof TemplateRefused) throw cause;
    throw new TemplateRefused([DAMAGED], { cause });
  }
}

/** Writes into a template that was opened. */
export async function poured(outline: Outline, template: Template): Promise<Uint8Array> {
  const room = makeRoom(template);
  const styles = partOf(template, 'styles') as Document;
  const matched = matchStyles(styles);
  const ours = await ourBody(outline, dressOf(matched, widthOf(room.section)), printedBy(template, room));

  addStyles(styles, ours.styles, matched);
  sayLanguage(styles, matched);
  cleanSettings(partOf(template, 'settings'));
  for (const part of partsOf(template)) {
    cleanText(part);
    fill(part, outline);
  }
  dropUnseenNotes(template, room.document);

  const pictures = mergePictures(ours, template);
  const lists = mergeLists(pictures.body, ours.numbering, partOf(template, 'numbering'), styles, matched.ids);
  // What the template holds beside what the paper needs stays behind.
  const kept = keptParts(template);
  const changed = new Map<string, Uint8Array>();
  for (const part of kept.keys()) {
    const xml = template.xml.get(part);
    if (xml !== undefined) changed.set(part, bytesOf(xml));
  }
  changed.set(template.main, bytesOf(filled(room, lists.body)));
  const more = withLists(template, pictures, lists.numbering);
  return pack({ template, kept, changed, properties: ours.properties, ...more });
}

function dressOf({ ids, tableStyle, size }: Matched, width: number) {
  return { ids, tableStyle, font: null, paint: plainPaint, width, numbersHeadings: true, size };
}

type More = { readonly added: ReadonlyMap<string, Added>; readonly relations: readonly NewRelation[] };

/** A template without lists gets a part for ours. */
function withLists(template: Template, { added, relations }: More, numbering: Document): More {
  if (partOf(template, 'numbering') !== undefined) return { added, relations };
  const part = 'word/paper-numbering.xml';
  return {
    added: new Map([...added, [part, partOfWord(numbering, 'numbering')]]),
    relations: [...relations, { id: 'rIdPaperLists', kind: 'numbering', part }],
  };
}
