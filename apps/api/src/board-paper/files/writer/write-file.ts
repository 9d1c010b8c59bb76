import { type Outline, writeHtml, writePdf, writeSlides, writeSpreadsheet, writeVariant, writeWord } from '@candour/board-paper';
import { fileKinds } from '../file-kinds.js';
import { writeBundle } from './bundle.js';
import type { Job, PaperToWrite } from './job.js';

/** The variant says nothing that this format could hold. */
export class NothingInIt extends Error {}

/**
 * Writes the file of a job.
 *
 * @param step is told what is written next, in words
 * @throws NothingInIt
 */
export async function writeFile({ format, papers, template }: Job, step: (words: string) => void): Promise<Uint8Array> {
  const outlines = papers.map(outlineOf);
  const [first, second] = outlines;
  if (!first) throw new Error('a job without a paper');
  if (format === 'bundle') {
    if (!second) throw new Error('a bundle of one part');
    return await writeBundle({ results: first, views: second, template }, step);
  }
  step(`Writing ${fileKinds[format].words}`);
  return await writers[format](first, template);
}

const outlineOf = (paper: PaperToWrite): Outline =>
  'outline' in paper ? paper.outline : writeVariant(paper.findings, paper.variant);

const writers = {
  word: async (outline, template) => await writeWord(outline, template ?? undefined),
  pdf: async (outline) => await writePdf(outline),
  html: async (outline) => await writeHtml(outline),
  spreadsheet: async (outline) => {
    if (outline.sheets.length === 0) throw new NothingInIt();
    return await writeSpreadsheet(outline);
  },
  slides: async (outline) => {
    if (outline.slides.length === 0) throw new NothingInIt();
    return await writeSlides(outline);
  },
} satisfies Record<string, (outline: Outline, template: Uint8Array | null) => Promise<Uint8Array>>;
