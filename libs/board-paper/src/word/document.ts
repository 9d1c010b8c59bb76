import { Document, type ISectionOptions, Packer, Paragraph, type Table } from 'docx';
import type { Outline } from '../outline.js';
import { wordBlock } from './blocks.js';
import type { Dress } from './dress.js';
import { numbering, styles } from './styles.js';
import { runs, styled } from './text.js';

export type Children = readonly (Paragraph | Table)[];

/** The title and what stands below it. */
export function opening(outline: Outline, { ids }: Dress): Children {
  return [
    new Paragraph({ style: ids.title, children: runs(outline.title) }),
    styled(ids.subtitle, `${outline.organisation} · ${outline.subtitle}`),
  ];
}

/** The body of the paper. */
export function body(outline: Outline, dress: Dress): Children {
  return outline.blocks.flatMap((block, instance) => wordBlock(block, instance, dress));
}

/** A file of one section, packed. */
export async function packed(
  outline: Outline,
  dress: Dress,
  children: Children,
  section: Omit<ISectionOptions, 'children'> = {},
): Promise<Uint8Array> {
  const document = new Document({
    title: outline.title,
    subject: outline.subtitle,
    creator: outline.author || outline.organisation,
    lastModifiedBy: outline.author || outline.organisation,
    description: outline.reference,
    styles: styles(dress),
    numbering,
    sections: [{ ...section, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
