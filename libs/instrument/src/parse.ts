import { type Document, isAlias, isNode, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import type { Path } from './mistake.js';

/** A published instrument has some 40 kB; ten times that is more than a board could ever score. (ours) */
export const MOST_CHARACTERS = 400_000;
/** sections → items → crosswalk → entry → value is eight deep. (ours) */
export const DEEPEST = 10;
const MOST_NODES = 30_000;

export interface Trouble {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Parsed {
  readonly value: unknown;
  /** The place of the value at the end of the way, or of the nearest thing around it that exists. */
  readonly placeOf: (path: Path) => { readonly line: number; readonly column: number };
}

type Read = { readonly ok: true; readonly parsed: Parsed } | { readonly ok: false; readonly troubles: readonly Trouble[] };

const atTheTop = (message: string): Read => ({ ok: false, troubles: [{ line: 1, column: 1, message }] });

/**
 * Reads YAML as plain data: maps, lists, text, numbers, booleans. Anchors, aliases and tags are refused, so that a short
 * file cannot unfold into a huge one and what stands on a line is what is meant there.
 */
export function parseYaml(text: string): Read {
  if (text.length > MOST_CHARACTERS) return atTheTop(`The file has more than ${MOST_CHARACTERS} characters.`);
  if (nestsTooDeeply(text)) return atTheTop(`The file is nested more than ${DEEPEST} deep.`);
  const lines = new LineCounter();
  let document: Document.Parsed<ParsedNode>;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: true });
  } catch {
    return atTheTop('The file cannot be read as YAML.');
  }
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      ok: false,
      troubles: problems.slice(0, 100).map((one) => ({ ...at(one.pos[0]), message: `Not valid YAML: ${one.message}.` })),
    };
  }
  const refused = refusedNodes(document).map(({ offset, message }) => ({ ...at(offset), message }));
  if (refused.length > 0) return { ok: false, troubles: refused };
  const placeOf = (path: Path) => at(offsetOf(document, path));
  return { ok: true, parsed: { value: document.toJS({ maxAliasCount: 0 }), placeOf } };
}

/** A first look without parsing: each opening bracket, and each list dash at the start of a line, can open one level. */
function nestsTooDeeply(text: string): boolean {
  for (const line of text.split('\n')) {
    const dashes = /^(?:[ \t]*[-?:](?=[ \t]))*/.exec(line)?.[0].replace(/[ \t]/g, '').length ?? 0;
    if (dashes > DEEPEST) return true;
  }
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > 100) return true;
  }
  return false;
}

function refusedNodes(document: Document.Parsed<ParsedNode>): { offset: number; message: string }[] {
  const refused: { offset: number; message: string }[] = [];
  let nodes = 0;
  visit(document, {
    Node(_key, node, path) {
      nodes += 1;
      const offset = startOf(node);
      if (isAlias(node) || node.anchor !== undefined)
        refused.push({ offset, message: 'Anchors and aliases (& and *) are not used here.' });
      else if (node.tag?.startsWith('!')) refused.push({ offset, message: 'Tags (!) are not used here.' });
      const depth = path.filter((one) => isNode(one)).length;
      if (depth > DEEPEST) refused.push({ offset, message: `Nested more than ${DEEPEST} deep.` });
      if (nodes > MOST_NODES) refused.push({ offset, message: `The file has more than ${MOST_NODES} entries.` });
      return refused.length >= 100 || nodes > MOST_NODES || depth > DEEPEST ? visit.BREAK : undefined;
    },
  });
  return refused;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

function offsetOf(document: Document.Parsed<ParsedNode>, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
