import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chartFamily, type Family, familyOf } from './fonts.js';
import { codePointsOf } from './glyphs.js';
import type { Typeface } from './outline.js';

/** The same place seen from the sources and from what is built of them: both lie one folder below the package. */
export const TEMPLATES = fileURLToPath(new URL('../template', import.meta.url));

/** What sets a paper in one typeface: its compiler, and which characters it can print. */
export type Typesetter = {
  readonly family: string;
  readonly compiler: NodeCompiler;
  /** Whether every face of the family has the character: bold and italic have to print what regular does. */
  readonly prints: (codePoint: number) => boolean;
  readonly draws: (codePoint: number) => boolean;
};

const typesetters = new Map<Typeface, Typesetter>();

/** One for each typeface that was asked for, for the life of the program: it keeps the fonts and the templates it has read. */
export function typesetterOf(typeface: Typeface): Typesetter {
  const known = typesetters.get(typeface);
  if (known !== undefined) return known;
  const family = familyOf(typeface);
  const fontPaths = [...new Set([...family.files, ...chartFamily.files].map(dirname))];
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths }] });
  const made = { family: family.name, compiler, prints: inAllFaces(family), draws: inAllFaces(chartFamily) };
  typesetters.set(typeface, made);
  return made;
}

function inAllFaces({ files }: Family): (codePoint: number) => boolean {
  const [first = new Set<number>(), ...others] = files.map(codePointsOf);
  const all = new Set([...first].filter((code) => others.every((face) => face.has(code))));
  return (codePoint) => all.has(codePoint);
}
