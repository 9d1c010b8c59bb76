// @ts-check
import { build } from './build.js';
import { database } from './database.js';
import { install } from './install.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { command, heading } from './parts/say.js';
import { migrate, seed } from './run.js';

/** `npm run seed -- [--scale national]`: made-up organisations into the database named in DATABASE_URL, else the embedded one. */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    heading('Building');
    await build();
    heading('Making the demonstration system');
    const urls = await database();
    await migrate(urls);
    await seed(urls, process.argv.slice(2));
  } finally {
    await stopEverything();
  }
});
