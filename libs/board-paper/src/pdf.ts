import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFamily, fontFolders } from './fonts.js';
import { look } from './look.js';
import type { Outline } from './outline.js';

/** The same place seen from the sources and from what is built of them: both lie one folder below the package. */
const TEMPLATES = fileURLToPath(new URL('../template', import.meta.url));

let compiler: NodeCompiler | undefined;

/** One compiler for the life of the program: it keeps the fonts and the template it has read. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [...fontFolders] }] });
  return compiler;
}

/**
 * The paper as a PDF that declares PDF/UA-1: tagged, with title, language, alternative texts and table headers. Typst
 * refuses what would break that standard, such as a picture without words.
 *
 * What people typed travels as data and is never part of the source.
 *
 * @returns the bytes of a .pdf file
 * @throws Error with the diagnostics where the document cannot be made
 */
export async function writePdf(outline: Outline): Promise<Uint8Array> {
  const typst = theCompiler();
  const made = typst.compile({ mainFilePath: `${TEMPLATES}/paper.typ`, inputs: { data: JSON.stringify(forTemplate(outline)) } });
  const failed = made.takeError();
  if (failed !== null || made.result === null)
    throw new Error(`the paper could not be set: ${JSON.stringify(failed?.shortDiagnostics)}`);
  const bytes = typst.pdf(made.result, { pdfStandard: 'ua-1' });
  typst.evictCache(10);
  return new Uint8Array(bytes);
}

function forTemplate(outline: Outline) {
  const [year, month, day] = outline.preparedOn.slice(0, 10).split('-').map(Number);
  return { ...outline, look, fonts: [fontFamily], date: { year, month, day } };
}
