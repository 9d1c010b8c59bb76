/**
 * Writes the golden papers in every format into a folder, to be opened and looked at: a folder a board, a file a variant and format.
 * `npm run check:paper` calls it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Findings,
  type Outline,
  writeHtml,
  writePdf,
  writeSlides,
  writeSpreadsheet,
  writeVariant,
  writeWord,
} from './src/index.js';
import { formats, variants } from './src/shape.js';
import { aFullBoard } from './src/testing/full-board.js';
import { aBoardThatAgreedNothing, aFirstWave, aSplitBoard, aTinyBoard } from './src/testing/golden-boards.js';
import { aLargeBoard } from './src/testing/large-board.js';
import type { Format, Variant } from './src/variant.js';

const boards: Readonly<Record<string, { readonly findings: Findings; readonly as: readonly Variant[] }>> = {
  full: { findings: aFullBoard(), as: variants },
  split: { findings: aSplitBoard(), as: ['private', 'public'] },
  tiny: { findings: aTinyBoard(), as: ['private', 'public'] },
  'nothing-agreed': { findings: aBoardThatAgreedNothing(), as: ['private', 'public'] },
  'first-wave': { findings: aFirstWave(), as: ['private'] },
  large: { findings: aLargeBoard(), as: ['private', 'one-page'] },
};

const writers: Readonly<
  Record<Format, { readonly extension: string; readonly write: (outline: Outline) => Promise<Uint8Array> }>
> = {
  word: { extension: 'docx', write: writeWord },
  pdf: { extension: 'pdf', write: writePdf },
  html: { extension: 'html', write: writeHtml },
  spreadsheet: { extension: 'xlsx', write: writeSpreadsheet },
  slides: { extension: 'pptx', write: writeSlides },
};

const has = (outline: Outline, format: Format) =>
  format === 'spreadsheet' ? outline.sheets.length > 0 : format === 'slides' ? outline.slides.length > 0 : true;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say which folder the papers go to');
for (const [board, { findings, as }] of Object.entries(boards)) {
  mkdirSync(join(folder, board), { recursive: true });
  for (const variant of as) {
    const outline = writeVariant(findings, variant);
    for (const format of formats.filter((each) => has(outline, each))) {
      const { extension, write } = writers[format];
      writeFileSync(join(folder, board, `${variant}.${extension}`), await write(outline));
    }
  }
}
