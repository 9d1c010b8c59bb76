/** What a file is by its first bytes, whatever it is called. */
export type KindOfFile = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'BMP' | 'TIFF' | 'HEIC' | 'SVG' | 'PDF' | 'Office';

const startsWith =
  (...bytes: readonly string[]) =>
  (beginning: string) =>
    bytes.some((one) => beginning.startsWith(one));

const BEGINNINGS: readonly (readonly [KindOfFile, (beginning: string) => boolean])[] = [
  ['PNG', startsWith('\x89PNG\r\n\x1a\n')],
  ['JPEG', startsWith('\xff\xd8\xff')],
  ['GIF', startsWith('GIF87a', 'GIF89a')],
  ['WebP', (beginning) => beginning.startsWith('RIFF') && beginning.startsWith('WEBP', 8)],
  ['BMP', startsWith('BM')],
  ['TIFF', startsWith('II*\0', 'MM\0*')],
  ['HEIC', (beginning) => beginning.startsWith('ftyp', 4)],
  ['PDF', startsWith('%PDF-')],
  ['Office', startsWith('PK\x03\x04')],
  ['SVG', (beginning) => /^(?:\xef\xbb\xbf)?\s*<(?:svg|[?!][\s\S]*<svg)/i.test(beginning)],
];

/** @returns `null` where it is nothing that is known here */
export function kindOfFile(bytes: Uint8Array): KindOfFile | null {
  const beginning = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  return BEGINNINGS.find(([, matches]) => matches(beginning))?.[0] ?? null;
}
