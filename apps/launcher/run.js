// @ts-check
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mustRun, startNode } from './parts/child.js';
import { inData, inRoot, root } from './parts/paths.js';
import { Plain, say } from './parts/say.js';
import { until } from './parts/wait.js';
import { secretIn } from './postgres/secrets.js';

/** @typedef {import('./database.js').DatabaseUrls} DatabaseUrls */

/** The programs of the API that the launcher calls, as they are built. */
const programs = {
  api: inRoot('apps/api/dist/main.js'),
  migrate: inRoot('apps/api/dist/platform/database/migrate.js'),
  seed: inRoot('apps/api/dist/demonstration/seed.js'),
};

/** Where the seed writes whom one may sign in as. */
export const demonstrationFile = () => process.env.CANDOUR_DEMONSTRATION_FILE ?? inData('demonstration.json');

/** @param {string} program */
function mustExist(program) {
  if (!existsSync(program)) throw new Plain(`${relative(root, program)} is missing: its source is not there, or was not built.`);
  return program;
}

/** @param {DatabaseUrls} urls @returns {Record<string, string>} what every program of the API takes from its environment */
export const environmentOf = ({ ownerUrl, appUrl }) => ({
  DATABASE_URL: appUrl,
  CANDOUR_OWNER_URL: ownerUrl,
  CANDOUR_SECRET: process.env.CANDOUR_SECRET ?? secretIn(inData('secret')),
  CANDOUR_DEMONSTRATION_FILE: demonstrationFile(),
});

/**
 * Brings the schema up to date and lets the program's role in. Done in this process: starting another one costs more than the work.
 * @param {DatabaseUrls} urls
 */
export async function migrate({ ownerUrl, appPassword }) {
  const { migrate: bringUpToDate } = await import(pathToFileURL(mustExist(programs.migrate)).href);
  /** @type {string[]} */
  const ran = await bringUpToDate(ownerUrl, appPassword);
  say(ran.length > 0 ? `${ran.length} migrations applied.` : 'Up to date already.');
}

/** Fills the database with made-up organisations. @param {DatabaseUrls} urls @param {string[]} [args] as in `--scale national` */
export async function seed(urls, args = []) {
  mkdirSync(dirname(demonstrationFile()), { recursive: true });
  await mustRun('Making the demonstration system', process.execPath, [mustExist(programs.seed), ...args], {
    env: environmentOf(urls),
  });
}

/**
 * Starts the built API with the built web pages, and waits until it says it is ready.
 * @param {DatabaseUrls} urls @param {{ port: number, demonstration: boolean, env?: Record<string, string> }} options
 */
export async function startProgram(urls, { port, demonstration, env = {} }) {
  const webRoot = inRoot('apps/web/dist');
  const program = startNode('The program', ['--enable-source-maps', mustExist(programs.api)], {
    env: {
      ...environmentOf(urls),
      PORT: String(port),
      CANDOUR_DEMONSTRATION: demonstration ? 'on' : 'off',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      ...(existsSync(webRoot) ? { CANDOUR_WEB_ROOT: webRoot } : {}),
      ...env,
    },
  });
  await Promise.race([program.failed, waitForProgram(port)]);
  return program;
}

/** @param {number} port */
async function waitForProgram(port) {
  const url = `http://127.0.0.1:${port}/api/ready`;
  const ready = await until(async () => ((await statusOf(url)) === 200 ? true : undefined), { within: 60_000, every: 50 });
  if (!ready) throw new Plain(`The program was started but ${url} does not say that it is ready.`);
}

/** @param {string} url */
async function statusOf(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).status;
  } catch {
    return 0;
  }
}
