import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { limits } from './limits.js';
import { DAMAGED, TemplateRefused } from './refused.js';

/** Namespaces of the parts of a Word file (ECMA-376, transitional, which is what Word saves). */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

const UNSAFE = 'The file holds definitions of XML that no Word file needs. Save it again in Word and upload that.';

/**
 * A part as a tree. Nothing of what XML can define is followed: a document type or an entity is refused before anything reads it.
 *
 * @throws TemplateRefused where it is not well formed
 */
export function parseXml(bytes: Uint8Array): Document {
  const text = decoded(bytes);
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test(text)) throw new TemplateRefused([UNSAFE]);
  if (tooDeep(text)) throw new TemplateRefused([DAMAGED]);
  try {
    return new DOMParser({ onError: (_level, message) => stop(message) }).parseFromString(text, 'text/xml');
  } catch (cause) {
    throw new TemplateRefused([DAMAGED], { cause });
  }
}

/** The only encodings Word writes and reads by the standard; another one could hide text from the rules. */
function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/iu.exec(text)?.[1] ?? encoding;
    if (!encoding.startsWith(declared.toLowerCase())) throw new TemplateRefused([UNSAFE]);
    return text;
  } catch (cause) {
    if (cause instanceof TemplateRefused) throw cause;
    throw new TemplateRefused([DAMAGED], { cause });
  }
}

/** Counted before a tree is made: what reads a tree calls itself for every level. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[/A-Za-z_][^<>]*>/gu)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth > limits.depth) return true;
  }
  return false;
}

function stop(message: string): never {
  throw new Error(message);
}

/** Elements of a name, in the order of reading. */
export function elements(of: Document | Element, name: string, namespace: string = W): Element[] {
  return [...of.getElementsByTagNameNS(namespace, name)];
}

/** Children of an element, of one name or of any. */
export function childrenOf(element: Element, name?: string, namespace: string = W): Element[] {
  const all = [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
  return name === undefined ? all : all.filter((one) => one.localName === name && one.namespaceURI === namespace);
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : childrenOf(element, name)[0];
}

/** An attribute in Word's own namespace; empty where there is none. */
export function attribute(element: Element | undefined, name = 'val'): string {
  return element?.getAttributeNS(W, name) ?? '';
}
