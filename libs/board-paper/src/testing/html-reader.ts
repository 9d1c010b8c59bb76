import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** An element as a browser would find it. */
export type ReadElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its words and those of all inside it, with line breaks. */
  readonly text: string;
  readonly children: readonly ReadElement[];
};

/** Reads a web page with parse5, which follows the rules of browsers; gives back its `html` element. */
export function readHtml(bytes: Uint8Array): ReadElement {
  const page = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const html = elementsOf(page)[0];
  if (html === undefined) throw new Error('the page has no html element');
  return html;
}

/** An element and all inside it, in the order of reading. */
export function within(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.children.flatMap(within)];
}

/** All elements of a name. */
export function found(element: ReadElement, ...tags: readonly string[]): readonly ReadElement[] {
  return within(element).filter(({ tag }) => tags.includes(tag));
}

function elementsOf(node: Node): ReadElement[] {
  const nodes = 'childNodes' in node ? node.childNodes : [];
  return nodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: child.tagName, attributes, text: textOf(child), children: elementsOf(child) }];
  });
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
