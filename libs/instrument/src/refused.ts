import { type Document, isAlias, isMap, isNode, isScalar, type Node, type ParsedNode, visit, type YAMLMap } from 'yaml';

/** sections → items → crosswalk → entry → value is eight deep. (ours) */
export const DEEPEST = 10;

/** Something the format does not want, with where it starts in the text. */
interface Refused {
  readonly offset: number;
  readonly message: string;
}

/**
 * Control characters, line ends other than the line feed, marks that turn the direction of reading, and what is no character at
 * all: nobody sees them, and a sentence could say one thing on the screen and another in the file.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const unseenIn = (character: string): string => `Nobody can see the character ${numberOf(character)}: take it out.`;

/** What stands in the text itself. A byte order mark may open it, and a carriage return may stand before a line feed. */
export function refusedText(text: string): readonly Refused[] {
  const found: Refused[] = [];
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > 0 || match[0] !== '\ufeff') found.push({ offset: match.index, message: unseenIn(match[0]) });
    if (found.length >= 100) return found;
  }
  const alone = /\r(?!\n)/.exec(text);
  return alone ? [...found, { offset: alone.index, message: unseenIn('\r') }] : found;
}

/** What YAML can say and an instrument does not need. */
export function refusedNodes(document: Document.Parsed<ParsedNode>): readonly Refused[] {
  const found: Refused[] = [];
  if (document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1)
    found.push({ offset: 0, message: 'Directives (%) are not used here.' });
  visit(document, {
    Node(_key, node, path) {
      const depth = path.filter((one) => isNode(one)).length;
      found.push(...refusedIn(node, depth));
      return found.length >= 100 || depth > DEEPEST ? visit.BREAK : undefined;
    },
  });
  return found;
}

function refusedIn(node: Node, depth: number): readonly Refused[] {
  const offset = startOf(node);
  if (isAlias(node) || node.anchor !== undefined)
    return [{ offset, message: 'Anchors and aliases (& and *) are not used here.' }];
  if (node.tag !== undefined) return [{ offset, message: 'Tags (!) are not used here.' }];
  if (depth > DEEPEST) return [{ offset, message: `Nested more than ${DEEPEST} deep.` }];
  if (isMap(node)) return refusedKeys(node);
  // An escape such as "\0" writes a character that does not stand in the text.
  const unseen = isScalar(node) && typeof node.value === 'string' ? node.value.match(UNSEEN)?.[0] : undefined;
  return unseen === undefined ? [] : [{ offset, message: unseenIn(unseen) }];
}

/** Names of fields are plain text, and each is there once. */
function refusedKeys(map: YAMLMap): readonly Refused[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const offset = isNode(key) ? startOf(key) : startOf(map);
    if (!isScalar(key) || typeof key.value !== 'string') return [{ offset, message: 'The name of a field must be text.' }];
    const again = seen.has(key.value);
    seen.add(key.value);
    return again ? [{ offset, message: `The field "${key.value}" is there twice: each name must be unique.` }] : [];
  });
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
