import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import JSZip from 'jszip';

/** A Word file that opens: a zip with a document in it, whose headings are headings and whose tables have heads. */
export async function isWordDocument(path: string): Promise<void> {
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  const zip = await JSZip.loadAsync(bytes);
  const document = await zip.file('word/document.xml')?.async('string');
  expect(document).toContain('<w:document');
  expect(document).toContain('w:val="Heading1"');
  expect(document).toContain('<w:tblHeader');
}

/** A tagged PDF: one that a screen reader can read in order. */
export async function isPdf(path: string): Promise<void> {
  const text = (await readFile(path)).toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toMatch(/\/Marked true/);
}

/** A zip that holds files of these names. */
export async function isZipOf(path: string, names: readonly RegExp[]): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const found = Object.keys(zip.files);
  for (const name of names)
    expect(
      found.some((file) => name.test(file)),
      `${name} in ${found.join(', ')}`,
    ).toBe(true);
}
