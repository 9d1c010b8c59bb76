// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { build } from './build.js';
import { database } from './database.js';
import { install } from './install.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { freePort } from './parts/port.js';
import { command, heading, say, sinceStart } from './parts/say.js';
import { demonstrationFile, migrate, seed, startProgram } from './run.js';

/** `npm start`: from a fresh clone to a program one can sign in to. */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    heading('Building');
    await build();
    heading('Starting the database');
    const urls = await database();
    heading('Bringing the database up to date');
    await migrate(urls);
    if (urls.embedded) await seed(urls);
    heading('Starting the program');
    const wanted = Number(process.env.PORT ?? 3000);
    const port = await freePort(wanted);
    if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
    const program = await startProgram(urls, {
      port,
      demonstration: urls.embedded || process.env.CANDOUR_DEMONSTRATION === 'on',
    });
    welcome(port, urls.embedded);
    await program.failed;
  } finally {
    await stopEverything();
  }
});

/** What to open, and whom to sign in as. @param {number} port @param {boolean} demonstration */
function welcome(port, demonstration) {
  const lines = [
    `Candour is ready (${sinceStart()}).`,
    '',
    `  Open       http://localhost:${port}`,
    ...(demonstration ? whoToBe() : []),
  ];
  console.log(`\n${lines.join('\n')}\n\n  Ctrl-C stops it.\n`);
}

/**
 * The people of the demonstration system, as the seed wrote them down.
 * @returns {string[]}
 */
function whoToBe() {
  const file = demonstrationFile();
  const all = ['  Sign in    as anybody: the sign-in page lists the people of the demonstration system.'];
  if (!existsSync(file)) return all;
  /** @type {{ password?: string, people?: { email: string, name: string, role: string, organisation: string }[] }} */
  const { password, people = [] } = JSON.parse(readFileSync(file, 'utf8'));
  if (people.length === 0) return all;
  const who = people
    .slice(0, 8)
    .map(({ email, name, role, organisation }) => `             ${email.padEnd(44)} ${name}, ${role}, ${organisation}`);
  return [`  Sign in as (the sign-in page lists everybody${password ? `; password: ${password}` : ''})`, ...who];
}
