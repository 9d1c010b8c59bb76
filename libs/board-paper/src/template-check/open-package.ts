import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { limits } from './limits.js';
import { DAMAGED, TemplateRefused } from './refused.js';

/** The parts of a zip by their name, unpacked. */
export type Parts = Map<string, Uint8Array>;

/** What Word writes when a file is protected by a password, and what the format before 2007 begins with. */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** A zip entry whose data is encrypted has this bit set. */
const ENCRYPTED = 1;

const TOO_LARGE =
  'The template is too large: at most 5 MB. Make its pictures smaller in Word (Compress pictures) and save it again.';
const UNPACKS = 'The template unpacks to far more than a template holds. Make a new one from your letterhead and upload that.';

/**
 * Unpacks a file that nobody has looked at yet: no more is ever unpacked than the limits allow, whatever the file claims.
 *
 * @throws TemplateRefused
 */
export async function openPackage(bytes: Uint8Array): Promise<Parts> {
  refuseByItsStart(bytes);
  try {
    return await unpacked(bytes);
  } catch (cause) {
    if (cause instanceof TemplateRefused) throw cause;
    throw new TemplateRefused([DAMAGED], { cause });
  }
}

function refuseByItsStart(bytes: Uint8Array): void {
  const begins = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (bytes.length > limits.file) throw new TemplateRefused([TOO_LARGE]);
  if (begins(OLD_OR_LOCKED)) {
    throw new TemplateRefused([
      'The file is protected by a password, or is of the old kind (.doc). In Word, take the password off and save it as a Word document (.docx).',
    ]);
  }
  if (!begins(ZIP)) {
    throw new TemplateRefused(['This is not a Word file. Save your template in Word as .docx or .dotx and upload that.']);
  }
}

async function unpacked(bytes: Uint8Array): Promise<Parts> {
  // Strict names: nothing absolute, nothing that climbs out, no backslashes; sizes that lie stop the reading.
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    strictFileNames: true,
    validateEntrySizes: true,
  });
  const parts: Parts = new Map();
  const seen = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    total += entry.uncompressedSize;
    refuseBySize(entry, total, seen.size + 1);
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0 || seen.has(entry.fileName.toLowerCase())) {
      throw new TemplateRefused([DAMAGED]);
    }
    seen.add(entry.fileName.toLowerCase());
    parts.set(entry.fileName, await contentOf(zip, entry));
  }
  return parts;
}

function refuseBySize({ uncompressedSize, compressedSize, fileName }: Entry, total: number, parts: number): void {
  const xml = /\.(xml|rels|vml)$/iu.test(fileName) && uncompressedSize > limits.xmlPart;
  const bomb = uncompressedSize > limits.large && uncompressedSize > compressedSize * limits.ratio;
  if (xml || bomb || total > limits.unpacked || parts > limits.parts) throw new TemplateRefused([UNPACKS]);
}

async function contentOf(zip: Awaited<ReturnType<typeof fromBufferPromise>>, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new TemplateRefused([DAMAGED]);
  return content;
}
