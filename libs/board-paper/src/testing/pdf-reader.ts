import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A PDF as a reader that is not ours sees it. */
export type ReadPdf = {
  readonly pages: number;
  readonly marked: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly metadata: string;
  /** Text of each page. */
  readonly text: readonly string[];
  /** The same of all pages without what stands at their edges, so that a text that goes over a page is in one piece. */
  readonly body: string;
  /** Files, scripts and actions it carries; a paper has none. */
  readonly active: readonly string[];
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
  const [text, nodes, body]: [string[], Tag[], string[]] = [[], [], []];
  let annotations = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    text.push(items.map(words).join(''));
    body.push(withoutEdges(items).map(words).join(''));
    flatten(await page.getStructTree(), nodes);
    annotations += (await page.getAnnotations()).length;
  }
  // A Map, whatever its types say.
  const marks = (await document.getMarkInfo()) as unknown as Iterable<[string, boolean]> | null;
  const marked = new Map(marks ?? []).get('Marked') === true;
  const active = await activeIn(document);
  const { numPages: pages } = document;
  await loading.destroy();
  const { Language: language, Title: title } = info;
  return { pages, marked, language, title, metadata: raw, text, body: body.join('\n'), active, nodes, annotations };
}

type Item = { readonly str?: string; readonly hasEOL?: boolean; readonly type?: string; readonly tag?: string | null };

const words = ({ str, hasEOL }: Item): string => (str ?? '') + (hasEOL ? '\n' : '');

/** What stands in the header and footer of a page is marked as an artifact, which is no part of the document's words. */
function withoutEdges(items: readonly Item[]): Item[] {
  const open: boolean[] = [];
  return items.filter(({ type, tag }) => {
    if (type?.startsWith('beginMarkedContent')) open.push(tag === 'Artifact');
    if (type === 'endMarkedContent') open.pop();
    return !open.includes(true);
  });
}

async function activeIn(document: PDFDocumentProxy): Promise<string[]> {
  const found = {
    scripts: await document.getJSActions(),
    files: await document.getAttachments(),
    action: await document.getOpenAction(),
  };
  return Object.entries(found).flatMap(([name, value]) => (value === null ? [] : [name]));
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
