import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import type { FileFormat } from '../../src/board-paper/files/file-kinds.js';
import { textIn } from '../paper-files.js';

/** What a file holds, but for the moment at which it was made: of a package each part, of a PDF what a reader finds in it. */
export async function takenApart(format: FileFormat, bytes: Buffer): Promise<string> {
  if (format === 'html' || format === 'pdf') return await textIn(format, bytes);
  const { files } = await JSZip.loadAsync(bytes);
  const parts = Object.values(files).filter(({ dir }) => !dir);
  const said = await Promise.all(parts.map(async (part) => `${part.name}\n${await wordsOf(part)}`));
  return said.sort().join('\n');
}

const MADE_AT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

async function wordsOf(part: JSZip.JSZipObject): Promise<string> {
  if (/\.(xml|rels)$/.test(part.name)) return (await part.async('string')).replaceAll(MADE_AT, '$1');
  return createHash('sha256')
    .update(await part.async('nodebuffer'))
    .digest('hex');
}
