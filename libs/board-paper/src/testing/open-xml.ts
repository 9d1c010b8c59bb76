import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll } from '@jest/globals';
import type { ValidationResult } from '@ooxml-tools/validate';

/**
 * Microsoft's Open XML SDK, compiled to WebAssembly, on a thread of its own: its runtime never lets go of what it holds, so no test
 * run that loads it would end.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const validator = import(workerData).then((module) => module.default);
parentPort.on('message', async ({ bytes, format }) => {
  try {
    parentPort.postMessage(await (await validator)(bytes, format, 'Microsoft365'));
  } catch (error) {
    parentPort.postMessage([{ description: String(error), path: { partUri: '', xpath: '' } }]);
  }
});`;

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

// Whichever test file asks for the checker ends it: idle, it holds a hundred megabytes.
afterAll(async () => {
  await thread?.terminate();
});

function theThread(): Worker {
  const library = createRequire(import.meta.url).resolve('@ooxml-tools/validate');
  thread ??= new Worker(PROGRAM, { eval: true, workerData: pathToFileURL(library).href });
  return thread;
}

/**
 * What breaks the rules of the Open XML formats in a file; none where Word, Excel or PowerPoint opens it without a repair.
 *
 * @example expect(await openXmlProblems(await writeWord(outline), 'docx')).toEqual([])
 */
export function openXmlProblems(bytes: Uint8Array, format: 'docx' | 'xlsx' | 'pptx'): Promise<readonly string[]> {
  // One after the other: the library mixes up files that it is given at once.
  const answer = last.then(() => ask(bytes, format));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask(bytes: Uint8Array, format: string): Promise<readonly string[]> {
  const worker = theThread();
  worker.ref();
  worker.postMessage({ bytes, format });
  const [found] = (await once(worker, 'message')) as [readonly ValidationResult[]];
  worker.unref();
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
