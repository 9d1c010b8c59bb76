// @ts-check
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asFile } from '@candour/instrument';
import { Plain, say } from '../parts/say.js';
import { find } from './library.js';

/** Where the person stands who gave the command: npm goes to the project's folder first. @param {string} path */
export const fromWhereYouStand = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Writes one version as a PDF to print. @param {string[]} given code, version, out.pdf */
export async function pack([code = '', version = '', out = '']) {
  const { instrument } = find(code, version);
  // 60 MB of typesetter, for this alone.
  const { writePack } = await import('@candour/board-paper');
  write(out, await writePack(instrument));
}

/** Writes one version as JSON that `readInstrument` reads again; to the terminal where no file is named. @param {string[]} given */
export async function json([code = '', version = '', out]) {
  const text = `${JSON.stringify(asFile(find(code, version).instrument), null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else write(out, text);
}

/** @param {string} out @param {string | Uint8Array} content */
function write(out, content) {
  const path = fromWhereYouStand(out);
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Plain(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  say(`Written: ${path}`);
}
