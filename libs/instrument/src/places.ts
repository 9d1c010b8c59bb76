import { type Finding, type Mistake, pathInWords } from './mistake.js';
import { parseYaml } from './parse.js';

/**
 * Findings about a file that could be read, each with the line and column it stands at in the text, in the order of the lines.
 * The text is parsed again for it: what has no mistakes never pays for their places.
 */
export function placed(findings: readonly Finding[], text: string, file: string): readonly Mistake[] {
  if (findings.length === 0) return [];
  const read = parseYaml(text);
  const placeOf = read.ok ? read.parsed.placeOf : () => ({ line: 1, column: 1 });
  return findings
    .map(({ path, message }) => ({ file, ...placeOf(path), path: pathInWords(path), message }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}
