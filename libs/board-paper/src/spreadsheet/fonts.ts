import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** ECMA-376, part 1, 18.8.22, as Microsoft's own checker holds it: what a font says of itself has its order. */
const ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];

const CHILD = /<(\w+)[^>]*\/>/gu;

/** Puts what each font says of itself in order; the library writes it in another. */
export const fontsInOrder: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/styles.xml': { transform: (xml) => xml.replace(/<font>(.*?)<\/font>/gsu, (_font, inner: string) => inOrder(inner)) },
    },
  },
};

function inOrder(inner: string): string {
  const children = [...inner.matchAll(CHILD)].map(([child, name = '']) => ({ child, place: ORDER.indexOf(name) }));
  return `<font>${children
    .sort((one, other) => one.place - other.place)
    .map(({ child }) => child)
    .join('')}</font>`;
}
