import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A PDF as a reader that is not ours sees it. */
export type ReadPdf = {
  readonly pages: number;
  readonly marked: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly metadata: string;
  /** Text of each page. */
  readonly text: readonly string[];
  readonly nodes: readonly Tag[];
  readonly annotations: number;
};

/** One element of the tag tree, flat and in the order of reading. */
export type Tag = { readonly role: string; readonly alt: string | undefined };

type TreeNode = { readonly role?: string; readonly alt?: string; readonly children?: readonly unknown[] };

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  forOlderNode();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const raw = Buffer.from(bytes).toString('latin1');
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    standardFontDataUrl: join(home, 'standard_fonts/'),
  });
  const document = await loading.promise;
  const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } };
  const [text, nodes]: [string[], Tag[]] = [[], []];
  let annotations = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    text.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    flatten(await page.getStructTree(), nodes);
    annotations += (await page.getAnnotations()).length;
  }
  // A Map, whatever its types say.
  const marks = (await document.getMarkInfo()) as unknown as Iterable<[string, boolean]> | null;
  const marked = new Map(marks ?? []).get('Marked') === true;
  const { numPages } = document;
  await loading.destroy();
  return { pages: numPages, marked, language: info.Language, title: info.Title, metadata: raw, text, nodes, annotations };
}

function flatten(node: TreeNode | null, into: Tag[]): void {
  if (node === null) return;
  if (node.role !== undefined) into.push({ role: node.role, alt: node.alt });
  for (const child of node.children ?? []) flatten(child as TreeNode, into);
}

/** pdf.js expects Node 22; this one function is all that Node 20 lacks of what we use. */
function forOlderNode(): void {
  const promises = Promise as unknown as { withResolvers?: () => unknown };
  promises.withResolvers ??= () => {
    let [resolve, reject]: ((value: unknown) => void)[] = [];
    const promise = new Promise((yes, no) => {
      [resolve, reject] = [yes, no];
    });
    return { promise, resolve, reject };
  };
}
