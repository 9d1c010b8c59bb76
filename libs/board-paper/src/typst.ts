import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFamily, fontFiles, fontFolders } from './fonts.js';
import { codePointsOf } from './glyphs.js';
import { look } from './look.js';
import { printable, withShapes } from './printable.js';

/** The same place seen from the sources and from what is built of them: both lie one folder below the package. */
const TEMPLATES = fileURLToPath(new URL('../template', import.meta.url));

/** After how many documents the compiler forgets what it has laid out: they share their template and little else. */
const DOCUMENTS_REMEMBERED = 1;

let compiler: NodeCompiler | undefined;
let shapes: ReadonlySet<number>[] | undefined;

/** Whether every face of the document has the character: bold and italic have to print what regular does. */
function inAllFaces(codePoint: number): boolean {
  shapes ??= fontFiles.map(codePointsOf);
  return shapes.every((face) => face.has(codePoint));
}

/** One compiler for the life of the program: it keeps the fonts and the templates it has read. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [...fontFolders] }] });
  return compiler;
}

/**
 * Sets data by a template as a PDF that declares PDF/UA-1: tagged, with title, language, alternative texts and table headers.
 * Typst refuses what would break that standard, such as a picture without words.
 *
 * What people typed travels as data and is never part of the source. Beside its own fields a template finds `look`, `fonts` and
 * `date` (the day given, as year, month and day).
 *
 * @param day an ISO date, or a time of which only the date counts
 * @returns the bytes of a .pdf file
 * @throws Error with the diagnostics where the document cannot be made
 */
export function typeset(template: 'paper.typ' | 'pack.typ', data: object, day: string): Uint8Array {
  const typst = theCompiler();
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  const all = { ...printed(data), look, fonts: [fontFamily], date: { year, month, day: date } };
  try {
    // In one call: a document compiled first and written afterwards is never given back by the compiler (13 MB each).
    const options = { mainFilePath: `${TEMPLATES}/${template}`, inputs: { data: JSON.stringify(all) } };
    return new Uint8Array(typst.pdf(options, { pdfStandard: 'ua-1' }));
  } catch (cause) {
    throw new Error('the paper could not be set as PDF/UA-1', { cause });
  } finally {
    typst.evictCache(DOCUMENTS_REMEMBERED);
  }
}

/** Every text as the fonts of the paper can print it. */
function printed<T>(value: T): T {
  const each = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return key === 'svg' ? withShapes(inner, inAllFaces) : printable(inner, inAllFaces);
    if (Array.isArray(inner)) return inner.map((one) => each(one, key));
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, each(one, name)]));
  };
  return each(value, '') as T;
}
