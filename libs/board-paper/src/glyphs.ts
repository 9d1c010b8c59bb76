import { readFileSync } from 'node:fs';

/** Reading `cmap` of an OpenType font: https://learn.microsoft.com/typography/opentype/spec/cmap (format 4 and 12). */
const TABLE_RECORD = 16;
const ENCODING_RECORD = 8;
const GROUP = 12;

/** The code points that a font file has a shape for. */
export function codePointsOf(file: string): ReadonlySet<number> {
  const bytes = readFileSync(file);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = offsetOfCmap(font);
  const found = new Set<number>();
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const subtable = cmap + font.getUint32(cmap + 4 + index * ENCODING_RECORD + 4);
    const format = font.getUint16(subtable);
    if (format === 4) addSegments(font, subtable, found);
    if (format === 12) addGroups(font, subtable, found);
  }
  return found;
}

function offsetOfCmap(font: DataView): number {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * TABLE_RECORD;
    if (font.getUint32(record) === 0x636d6170) return font.getUint32(record + 8);
  }
  throw new Error('the font file has no cmap table');
}

/** Format 4: segments of the first 65,536 code points. A glyph of 0 means that there is none. */
function addSegments(font: DataView, at: number, found: Set<number>): void {
  const segments = font.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  for (let index = 0; index < segments; index++) {
    const [start, end] = [font.getUint16(starts + index * 2), font.getUint16(ends + index * 2)];
    const [delta, place] = [font.getUint16(deltas + index * 2), offsets + index * 2];
    const offset = font.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : font.getUint16(place + offset + (code - start) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of any code points. */
function addGroups(font: DataView, at: number, found: Set<number>): void {
  const groups = font.getUint32(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * GROUP;
    const end = font.getUint32(group + 4);
    for (let code = font.getUint32(group); code <= end; code++) found.add(code);
  }
}
