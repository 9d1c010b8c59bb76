import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { W } from '../../template-check/xml.js';

/** Puts elements written as XML, with `w:` for Word's own namespace, into an element: before another, or at its end. */
export function addXml(to: Element, xml: string, before: Element | null = null): void {
  const parsed = new DOMParser().parseFromString(`<w:x xmlns:w="${W}">${xml}</w:x>`, 'text/xml').documentElement;
  for (const node of [...(parsed?.childNodes ?? [])]) {
    to.insertBefore((to.ownerDocument as Document).importNode(node, true), before);
  }
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** A tree as the bytes of a part, always in UTF-8. */
export function bytesOf(xml: Document | string): Uint8Array {
  const text = typeof xml === 'string' ? xml : new XMLSerializer().serializeToString(xml);
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/u, '')}`,
  );
}
