import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';

/** An Office file opened by readers that are not ours: every part as parsed XML, which also proves that it is well formed. */
export type ReadPackage = {
  readonly names: readonly string[];
  /** Parts whose name matches, in the order of their numbers. */
  readonly parts: (name: RegExp) => readonly Document[];
  /** Elements of all such parts by their qualified name. */
  readonly all: (name: RegExp, tag: string) => readonly Element[];
  /** Targets outside the file, of every relationship. */
  readonly outside: readonly string[];
};

/** @throws Error where a part is not well-formed XML */
export async function readPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files)
    .filter((name) => zip.file(name) !== null)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const read = new Map<string, Document>();
  for (const name of names.filter((each) => /\.(xml|rels)$/u.test(each))) {
    const text = (await zip.file(name)?.async('string')) ?? '';
    read.set(name, new DOMParser({ onError: (_level, message) => fail(name, message) }).parseFromString(text, 'text/xml'));
  }
  const parts = (name: RegExp) => names.filter((each) => name.test(each)).flatMap((each) => read.get(each) ?? []);
  const all = (name: RegExp, tag: string) => parts(name).flatMap((part) => [...part.getElementsByTagName(tag)]);
  const outside = all(/\.rels$/u, 'Relationship').flatMap((one) =>
    one.getAttribute('TargetMode') === 'External' ? [one.getAttribute('Target') ?? ''] : [],
  );
  return { names, parts, all, outside };
}

function fail(name: string, message: string): never {
  throw new Error(`${name}: ${message}`);
}
