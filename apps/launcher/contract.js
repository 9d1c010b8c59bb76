// @ts-check
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { install } from './install.js';
import { mustRun } from './parts/child.js';
import { fromSource } from './parts/from-source.js';
import { inRoot, root } from './parts/paths.js';
import { command, Plain, say } from './parts/say.js';

/** What describes the API to everybody who calls it: the document, and the types read off it. Both are committed. */
const written = { document: inRoot('libs/api-client/openapi.json'), types: inRoot('libs/api-client/src/generated/schema.ts') };

/** `npm run contract` writes the contract anew; with `--check` it only says whether what is committed is still true. */
await command(async () => {
  await install();
  const folder = mkdtempSync(join(tmpdir(), 'candour-contract-'));
  try {
    const made = await describe(folder);
    const stale = /** @type {(keyof typeof written)[]} */ (Object.keys(written)).filter(
      (part) => textOf(written[part]) !== made[part],
    );
    if (stale.length === 0) return say('The contract is as the API is.');
    if (process.argv.includes('--check')) {
      throw new Plain(`The API and its contract differ (${named(stale)}). Run: npm run contract`);
    }
    for (const part of stale) writeFileSync(written[part], made[part]);
    say(`Written: ${named(stale)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Reads the contract off the API's sources, without a database. @param {string} folder for what is made on the way */
async function describe(folder) {
  const document = join(folder, 'openapi.json');
  const types = join(folder, 'schema.ts');
  const program = [...fromSource.args, inRoot('apps/api/src/write-contract.ts'), document];
  await mustRun('Describing the API', process.execPath, program, { env: fromSource.env, quiet: true });
  const generator = [inRoot('node_modules/openapi-typescript/bin/cli.js'), document, '--output', types];
  await mustRun('Reading types off the contract', process.execPath, generator, { quiet: true });
  return { document: readFileSync(document, 'utf8'), types: readFileSync(types, 'utf8') };
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {(keyof typeof written)[]} parts */
function named(parts) {
  return parts.map((part) => relative(root, written[part])).join(', ');
}
