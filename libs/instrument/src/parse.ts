import { type Document, isNode, Lexer, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { Path } from './mistake.js';
import { DEEPEST, refusedNodes, refusedText } from './refused.js';

/** A published instrument has some 40 kB; ten times that is more than a board could ever score. (ours) */
export const MOST_CHARACTERS = 400_000;
/** What a file is made of for its reader: words, brackets, line ends. A published instrument has some 6,000. (ours) */
export const MOST_TOKENS = 40_000;

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
 * Reads YAML as plain data: maps, lists, text, numbers, booleans. Anchors, aliases, tags and directives are refused, so that a
 * short file cannot unfold into a huge one and what stands on a line is what is meant there. So are characters that nobody sees.
 * The work grows with the length of the text and no faster, whatever the text.
 */
export function parseYaml(text: string): Read {
  if (text.length > MOST_CHARACTERS) return atTheTop(`The file has more than ${MOST_CHARACTERS} characters.`);
  const at = placesIn(text);
  const refused = (found: readonly { offset: number; message: string }[]): Read => ({
    ok: false,
    troubles: found.slice(0, 100).map(({ offset, message }) => ({ ...at(offset), message })),
  });
  const unseen = refusedText(text);
  if (unseen.length > 0) return refused(unseen);
  if (nestsTooDeeply(text)) return atTheTop(`The file is nested more than ${DEEPEST} deep.`);
  try {
    if (hasTooManyTokens(text)) return atTheTop('The file has far more entries than an instrument.');
    // Keys that are there twice are found below: the library compares every key with every other.
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0)
      return refused(problems.map((one) => ({ offset: one.pos[0], message: `Not valid YAML: ${one.message}.` })));
    const nodes = refusedNodes(document);
    if (nodes.length > 0) return refused(nodes);
    const placeOf = (path: Path) => at(offsetOf(document, path));
    return { ok: true, parsed: { value: document.toJS({ maxAliasCount: 0 }), placeOf } };
  } catch {
    return atTheTop('The file cannot be read as YAML.');
  }
}

/** From an offset in the text to its line and column, both counted from 1. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  return (offset) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
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

function hasTooManyTokens(text: string): boolean {
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS) return true;
  }
  return false;
}

function offsetOf(document: Document.Parsed<ParsedNode>, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
