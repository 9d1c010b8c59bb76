import type { Node } from '@xmldom/xmldom';
import type { Template } from '../template.js';
import { elements, parseXml } from '../xml.js';

const BEGINS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  png: [[0x89, 0x50, 0x4e, 0x47]],
  jpg: [[0xff, 0xd8, 0xff]],
  jpeg: [[0xff, 0xd8, 0xff]],
  gif: [[0x47, 0x49, 0x46, 0x38]],
  bmp: [[0x42, 0x4d]],
  tif: [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
  tiff: [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
  emf: [[0x01, 0x00, 0x00, 0x00]],
  wmf: [
    [0xd7, 0xcd, 0xc6, 0x9a],
    [0x01, 0x00, 0x09, 0x00],
  ],
};

const SVG = 'http://www.w3.org/2000/svg';
const ACTIVE = ['script', 'foreignObject', 'iframe', 'audio', 'video', 'handler', 'set', 'animate'];

/** Pictures that are not what their name says, or of a kind that Word does not show. */
export function pictures(template: Template): string[] {
  const images = ['', ...template.parts.keys()].flatMap((part) =>
    template.relations(part).flatMap(({ kind, part: image }) => (kind === 'image' && image !== null ? [image] : [])),
  );
  return [...new Set(images)].flatMap((image) => {
    const bytes = template.parts.get(image);
    return bytes !== undefined && isPicture(image, bytes)
      ? []
      : ['A picture of the template cannot be read. In Word, insert it again as PNG or JPEG and save.'];
  });
}

function isPicture(name: string, bytes: Uint8Array): boolean {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending === 'svg') return isStill(bytes);
  return BEGINS[ending]?.some((start) => start.every((byte, index) => bytes[index] === byte)) ?? false;
}

/** A drawing in SVG that runs nothing and fetches nothing. */
function isStill(bytes: Uint8Array): boolean {
  const svg = parseXml(bytes);
  if (svg.documentElement?.namespaceURI !== SVG || [...svg.childNodes].some(isStyleSheet)) return false;
  return elements(svg, '*', '*').every(
    (element) =>
      !ACTIVE.includes(element.localName ?? '') &&
      [...element.attributes].every(
        ({ localName, value }) =>
          !/^on/iu.test(localName ?? '') &&
          (localName !== 'href' || /^(#|data:image\/(png|jpeg);)/iu.test(value)) &&
          fetchesNothing(value),
      ) &&
      fetchesNothing(element.localName === 'style' ? (element.textContent ?? '') : ''),
  );
}

/** An instruction before the drawing: the only one that a drawing may have says that it is XML. */
function isStyleSheet({ nodeType, nodeName, PROCESSING_INSTRUCTION_NODE }: Node): boolean {
  return nodeType === PROCESSING_INSTRUCTION_NODE && nodeName !== 'xml';
}

/** Style as an element, an attribute or a property of its own: it may point at what stands in the drawing itself, spelt out. */
function fetchesNothing(style: string): boolean {
  const own = style.replace(/url\(\s*(['"]?)#[^'"()\\]*\1\s*\)/giu, '');
  return !/@import|url\s*\(|image(-set)?\s*\(|\\[0-9a-f]/iu.test(own);
}
