import { Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Outline } from '../../outline.js';
import { body, type Children, opening, packed } from '../document.js';
import type { Dress } from '../dress.js';
import { styled } from '../text.js';

/** What the writer made for a template: the body as XML, and the parts that it needs. */
export type OurBody = {
  readonly xml: string;
  readonly styles: string;
  readonly numbering: string;
  /** Its pictures by the relation that names them in the body. */
  readonly pictures: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>;
  /** Title, author and the like, as a part of their own. */
  readonly properties: Uint8Array;
};

/** What the template itself prints: the paper does not say it twice, and never leaves it out. */
export type Printed = Readonly<Record<'title' | 'subtitle' | 'reference' | 'mark', boolean>>;

/** The body of the paper in the dress of a template. */
export async function ourBody(outline: Outline, dress: Dress, printed: Printed): Promise<OurBody> {
  const files = unzipSync(await packed(outline, dress, [...top(outline, dress, printed), ...body(outline, dress)]));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const document = text('word/document.xml');
  const start = document.indexOf('<w:body>') + '<w:body>'.length;
  return {
    xml: document.slice(start, document.lastIndexOf('<w:sectPr')),
    styles: text('word/styles.xml'),
    numbering: text('word/numbering.xml'),
    pictures: new Map(picturesOf(text('word/_rels/document.xml.rels'), files)),
    properties: files['docProps/core.xml'] ?? new Uint8Array(),
  };
}

function top(outline: Outline, dress: Dress, printed: Printed): Children {
  const mark = new Paragraph({ style: dress.ids.normal, children: [new TextRun({ text: outline.mark ?? '', bold: true })] });
  return [
    ...(outline.mark === null || printed.mark ? [] : [mark]),
    ...opening(outline, dress).filter((_, line) => !(line === 0 ? printed.title : printed.subtitle)),
    ...(outline.reference === '' || printed.reference ? [] : [styled(dress.ids.quiet, outline.reference)]),
  ];
}

function* picturesOf(relations: string, files: Readonly<Record<string, Uint8Array>>) {
  for (const [, id = '', target = ''] of relations.matchAll(/<Relationship Id="([^"]+)"[^>]*Target="(media\/[^"]+)"/gu)) {
    const bytes = files[`word/${target}`];
    if (bytes !== undefined) yield [id, { name: target.slice('media/'.length), bytes }] as const;
  }
}
