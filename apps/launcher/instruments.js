// @ts-check
import { install } from './install.js';
import { runNode } from './parts/child.js';
import { fromSource } from './parts/from-source.js';
import { inRoot } from './parts/paths.js';
import { command } from './parts/say.js';

/** `npm run instruments -- <what> …`: lists, checks, compares and exports what boards are asked; without a word, says how. */
await command(async () => {
  await install();
  const program = [...fromSource.args, inRoot('apps/launcher/instruments/main.js'), ...process.argv.slice(2)];
  const { code } = await runNode(program, { env: fromSource.env });
  process.exitCode = code;
});
