import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';

/** A Word file opened by readers that are not ours: every part as parsed XML, which also proves that it is well formed. */
export type ReadWord = {
  readonly names: readonly string[];
  readonly xml: (name: string) => Document;
  /** Elements of a part by their qualified name. */
  readonly all: (name: string, tag: string) => readonly Element[];
  /** Paragraphs of the body, one text each. */
  readonly paragraphs: readonly string[];
};

/** @throws Error where a part is not well-formed XML */
export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files);
  const parts = new Map<string, Document>();
  for (const name of names.filter((each) => /\.(xml|rels)$/u.test(each))) {
    const text = (await zip.file(name)?.async('string')) ?? '';
    parts.set(name, new DOMParser({ onError: (_level, message) => fail(name, message) }).parseFromString(text, 'text/xml'));
  }
  const xml = (name: string) => parts.get(name) ?? fail(name, 'is missing');
  const all = (name: string, tag: string) => [...xml(name).getElementsByTagName(tag)];
  return { names, xml, all, paragraphs: all('word/document.xml', 'w:p').map(textOf) };
}

/** The text of a paragraph, with its breaks. */
function textOf(paragraph: Element): string {
  const runs = [...paragraph.getElementsByTagName('*')].filter(({ tagName }) => ['w:t', 'w:br', 'w:tab'].includes(tagName));
  return runs.map((run) => (run.tagName === 'w:t' ? run.textContent : run.tagName === 'w:br' ? '\n' : '\t')).join('');
}

function fail(name: string, message: string): never {
  throw new Error(`${name}: ${message}`);
}
