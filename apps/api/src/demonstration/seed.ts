import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fromFiles } from '../platform/from-files.js';
import { isThere, listedPeople, NotHere } from './database-to-fill.js';

/**
 * Fills a migrated database with made-up organisations:
 *
 *     DATABASE_URL=… CANDOUR_OWNER_URL=… node apps/api/dist/demonstration/seed.js [--scale national [--answers] [--instrument code]]
 *
 * Without a scale it makes the demonstration system. What is there already is left as it is. Whom one may sign in as is written to
 * CANDOUR_DEMONSTRATION_FILE. What makes things is loaded only where something is to be made, for this runs at every start.
 */
export async function seed(
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  now: Date,
): Promise<string> {
  const { DATABASE_URL: appUrl, CANDOUR_OWNER_URL: ownerUrl, CANDOUR_DEMONSTRATION_FILE: file } = environment;
  if (!appUrl || !ownerUrl) throw new NotHere('Set DATABASE_URL and CANDOUR_OWNER_URL to the database that is to be filled.');
  const national = scaleOf(args) === 'national';
  const what = national ? 'national' : 'system';
  const there = await isThere(ownerUrl, what);
  if (!there) {
    const { fill } = await import('./fill.js');
    const work = national
      ? await import('./national/make-nation.js').then(({ makeNation }) =>
          makeNation({ answers: args.includes('--answers'), instrument: valueAfter(args, '--instrument') }),
        )
      : await import('./make-system.js').then(({ makeSystem }) => makeSystem);
    await fill(ownerUrl, what, work, now);
  }
  if (file && !(there && existsSync(file))) {
    const { DEMONSTRATION_PASSWORD } = await import('../identity/demonstration-people.view.js');
    const people = await listedPeople(appUrl);
    await writeFile(file, `${JSON.stringify({ password: DEMONSTRATION_PASSWORD, people }, null, 2)}\n`);
  }
  const name = national ? 'The nation of made-up trusts' : 'The demonstration system';
  return there ? `${name} is there already.` : `${name} is made.`;
}

/** What stands after a name. */
function valueAfter(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

/** @throws NotHere for a scale that there is not */
function scaleOf(args: readonly string[]): 'system' | 'national' {
  const scale = valueAfter(args, '--scale');
  if (scale === undefined && !args.includes('--scale')) return 'system';
  if (scale !== 'national') throw new NotHere('The one scale there is: --scale national');
  return 'national';
}

if (process.argv[1]?.endsWith('/demonstration/seed.js')) {
  try {
    process.stdout.write(`${await seed(fromFiles(process.env), process.argv.slice(2), new Date())}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof NotHere ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  }
}
