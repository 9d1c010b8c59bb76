import { mistakesBetweenParts } from './cross-references.js';
import { draftOf } from './draft.js';
import type { InstrumentVersion } from './instrument.js';
import { mistakesOfKind } from './kind-rules.js';
import { type Mistake, pathInWords } from './mistake.js';
import { parseYaml } from './parse.js';
import { type InstrumentFile, resolve } from './resolve.js';
import { mistakesOfSchema } from './schema-mistakes.js';

/** More than anybody reads; what is left is counted. (ours) */
const MOST_MISTAKES = 1000;

export type InstrumentReading =
  | { readonly ok: true; readonly instrument: InstrumentVersion }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * Reads one version of an instrument from the text of its file.
 *
 * - Either the whole instrument, with every default filled in, or every mistake with file, line and path, in the order of the lines.
 * - Text that is no YAML is told by its own mistakes alone: there is nothing yet to check.
 * - Never throws, whatever the text, and refuses files that are too long, too deep or that unfold (anchors and aliases).
 *
 * @param fileName only for the mistakes; nothing is opened.
 */
export function readInstrument(text: string, fileName: string): InstrumentReading {
  const read = parseYaml(text);
  if (!read.ok) return { ok: false, mistakes: read.troubles.map((one) => ({ file: fileName, path: '', ...one })) };
  const { value, placeOf } = read.parsed;
  const draft = draftOf(value);
  const findings = [...mistakesOfSchema(value), ...mistakesOfKind(draft), ...mistakesBetweenParts(draft)];
  if (findings.length === 0) return { ok: true, instrument: resolve(value as InstrumentFile) };
  const mistakes = findings
    .map(({ path, message }) => ({ file: fileName, ...placeOf(path), path: pathInWords(path), message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, mistakes: cut(mistakes) };
}

function cut(mistakes: readonly Mistake[]): readonly Mistake[] {
  const first = mistakes.slice(0, MOST_MISTAKES);
  const last = first.at(-1);
  const left = mistakes.length - first.length;
  return left === 0 || last === undefined ? first : [...first, { ...last, path: '', message: `${left} more mistakes follow.` }];
}
