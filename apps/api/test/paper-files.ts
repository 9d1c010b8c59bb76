import JSZip from 'jszip';
import type { Response, Test } from 'supertest';
import type { FileFormat } from '../src/board-paper/files/file-kinds.js';
import type { PaperFile } from '../src/board-paper/files/paper-files.dto.js';
import type { TestApi } from './api.js';
import { bodyOf, type Client } from './client.js';

interface Wish {
  readonly variant: string;
  readonly formats: readonly string[];
  readonly version?: number;
}

/** Asks for files of a paper, of the draft unless told. */
export async function askFor(client: Client, assessmentId: string, { version, ...wish }: Wish): Promise<Response> {
  return await client.post(`/assessments/${assessmentId}/paper/files`, { ...wish, version: version ?? null });
}

/** The same, and they were taken in. */
export async function asked(client: Client, assessmentId: string, wish: Wish): Promise<PaperFile[]> {
  const response = await askFor(client, assessmentId, wish);
  const { files } = bodyOf<{ files: PaperFile[] }>(response);
  if (response.status !== 202) throw new Error(`${response.status}`);
  return files;
}

export async function filesOf(client: Client, assessmentId: string): Promise<PaperFile[]> {
  return bodyOf<{ files: PaperFile[] }>(await client.get(`/assessments/${assessmentId}/paper/files`)).files;
}

/** The bytes of a file that is ready. */
export async function downloaded(client: Client, assessmentId: string, fileId: string): Promise<Downloaded> {
  return await bytesAt(client, `/assessments/${assessmentId}/paper/files/${fileId}/content`);
}

interface Downloaded {
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
}

/** The bytes at an address that gives a file. */
export async function bytesAt(client: Client, path: string): Promise<Downloaded> {
  return await downloadedBy(client.get(path));
}

/** The bytes that a request gives, whoever asks. */
export async function downloadedBy(asked: Test): Promise<Downloaded> {
  const response = await asked.buffer(true).parse((incoming, done) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => done(null, Buffer.concat(chunks)));
  });
  if (response.status !== 200) throw new Error(`${response.status}`);
  return { headers: response.headers as Record<string, string>, bytes: response.body as Buffer };
}

/** The row of a file as it is stored. */
export async function rowOf(
  api: TestApi,
  fileId: string,
): Promise<{ state: string; attempts: number; [column: string]: unknown }> {
  const { rows } = await api.owner.query('select * from candour.paper_file where id = $1', [fileId]);
  return rows[0] as { state: string; attempts: number };
}

/** What a reader that is not ours finds in a file, markup and all. */
export async function textIn(format: FileFormat, bytes: Buffer): Promise<string> {
  if (format === 'html') return bytes.toString();
  if (format === 'pdf') return await textOfPdf(bytes);
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(zip.file(/\.xml$/).map((part) => part.async('string')));
  return parts.join('\n');
}

/** Read by pdf.js, and declared to be what assistive technology can read. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  if (!bytes.includes('pdfuaid')) throw new Error('this PDF does not declare PDF/UA');
  forOlderNode();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await loading.destroy();
  return texts.join('\n');
}

/** pdf.js expects Node 22; this one function is all that Node 20 lacks of what is used. */
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
