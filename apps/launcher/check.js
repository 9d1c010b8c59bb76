// @ts-check

import { checks } from './checks/all.js';
import { aFewAtATime } from './checks/pool.js';
import { install } from './install.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { command, Plain, seconds } from './parts/say.js';

/** `npm run check`: everything that can be said about the code without running the product; two checks at a time. */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    const failed = await aFewAtATime(
      checks.map((check) => () => report(check)),
      2,
    );
    const names = failed.filter((name) => name !== undefined);
    if (names.length > 0) throw new Plain(`Failed: ${names.join(', ')}.`);
  } finally {
    await stopEverything();
  }
});

/** Does one check and says how it went. @param {import('./checks/all.js').Check} check @returns {Promise<string | undefined>} its name when it failed */
async function report({ name, run }) {
  const started = Date.now();
  const { ok, output } = await run().catch((/** @type {unknown} */ error) => ({ ok: false, output: String(error) }));
  console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds(Date.now() - started)})`);
  if (ok) return undefined;
  console.log(`${output.trim().replace(/^/gm, '         ')}\n`);
  return name;
}
