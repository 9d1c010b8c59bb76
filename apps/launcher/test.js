// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.js';
import { install } from './install.js';
import { runNode } from './parts/child.js';
import { inData, inRoot } from './parts/paths.js';
import { heading, Plain, seconds, sinceStart } from './parts/say.js';
import { jestTally, lastLine, playwrightTally } from './parts/tally.js';

/** @typedef {import('./parts/tally.js').Tally} Tally */

const results = inData('results');

/** A program that must end well. @param {string[]} args @param {Record<string, string>} [env] */
async function passes(args, env) {
  const { code } = await runNode(args, { env });
  return code === 0;
}

/**
 * A step that counts tests: what it reports is counted whether or not it passes.
 * @param {string[]} args @param {string} report @param {(json: never) => Tally} tallyOf @param {Record<string, string>} [env]
 */
async function counted(args, report, tallyOf, env) {
  rmSync(report, { force: true });
  const passed = await passes(args, env);
  if (existsSync(report)) tallies.push(tallyOf(/** @type {never} */ (JSON.parse(readFileSync(report, 'utf8')))));
  return passed && existsSync(report);
}

/** @param {'unit' | 'db'} project */
const jest = (project) => {
  const report = inData('results', `${project}.json`);
  const args = [inRoot('node_modules/jest/bin/jest.js'), '--selectProjects', project, '--json', `--outputFile=${report}`];
  return counted(args, report, jestTally, { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' });
};

/** In this order, because the first ones are the quickest to say that something is wrong. @type {[name: string, work: () => Promise<boolean>][]} */
const steps = [
  ['Checks: format, lint, types, imports, drift, unused code', () => passes([inRoot('apps/launcher/check.js')])],
  ['Unit tests', () => jest('unit')],
  ['Database tests, on a PostgreSQL of their own', () => jest('db')],
  ['Build', () => build().then(() => true)],
  [
    'Journeys, in a real browser',
    () => counted([inRoot('apps/launcher/journeys.js')], inData('results', 'journeys.json'), playwrightTally),
  ],
];

/** @type {Tally[]} */
const tallies = [];

/** `npm test`: installs what it needs and runs everything; the last line says how many tests passed and failed. */
async function testEverything() {
  await install();
  mkdirSync(results, { recursive: true });
  for (const [name, work] of steps) {
    heading(name);
    const started = Date.now();
    if (!(await work()))
      throw new Plain(`STOPPED: "${name}" failed after ${seconds(Date.now() - started)}. What comes after it was not run.`);
    console.log(`  ok: ${name} (${seconds(Date.now() - started)})`);
  }
  console.log(`\nEverything passed in ${sinceStart()}.`);
}

let failed = false;
try {
  await testEverything();
} catch (error) {
  failed = true;
  console.log(`\n${error instanceof Plain ? error.message : String(error)}\n`);
}
process.exitCode = failed ? 1 : 0;
console.log(lastLine(tallies, failed));
