import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFamily, fontFiles, fontFolders } from './fonts.js';
import { codePointsOf } from './glyphs.js';
import { look } from './look.js';
import type { Outline } from './outline.js';
import { printable, withShapes } from './printable.js';

/** The same place seen from the sources and from what is built of them: both lie one folder below the package. */
const TEMPLATES = fileURLToPath(new URL('../template', import.meta.url));

/** After how many papers the compiler forgets what it has laid out: papers share their template and little else. */
const PAPERS_REMEMBERED = 1;

let compiler: NodeCompiler | undefined;
let shapes: ReadonlySet<number>[] | undefined;

/** Whether every face of the paper has the character: bold and italic have to print what regular does. */
function inAllFaces(codePoint: number): boolean {
  shapes ??= fontFiles.map(codePointsOf);
  return shapes.every((face) => face.has(codePoint));
}

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
  const inputs = { data: JSON.stringify(forTemplate(outline)) };
  try {
    // In one call: a document compiled first and written afterwards is never given back by the compiler (13 MB each).
    return new Uint8Array(typst.pdf({ mainFilePath: `${TEMPLATES}/paper.typ`, inputs }, { pdfStandard: 'ua-1' }));
  } catch (cause) {
    throw new Error('the paper could not be set as PDF/UA-1', { cause });
  } finally {
    typst.evictCache(PAPERS_REMEMBERED);
  }
}

function forTemplate(outline: Outline) {
  const [year, month, day] = outline.preparedOn.slice(0, 10).split('-').map(Number);
  return { ...printed(outline), look, fonts: [fontFamily], date: { year, month, day } };
}

/** Every text of the outline as the fonts of the paper can print it. */
function printed<T>(value: T): T {
  const each = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return key === 'svg' ? withShapes(inner, inAllFaces) : printable(inner, inAllFaces);
    if (Array.isArray(inner)) return inner.map((one) => each(one, key));
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, each(one, name)]));
  };
  return each(value, '') as T;
}
