// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { install } from './install.js';
import { mustRun, run } from './parts/child.js';
import { inData, inRoot } from './parts/paths.js';
import { command, heading, Plain, say } from './parts/say.js';

/** The libraries whose tests are measured: where a rule that no test holds would mislead a board. */
const libraries = ['scoring', 'assessment'];

/** Of the mutants, so many in a hundred have to be noticed by a test. */
const least = 90;

/** Files that are tests, or help them, or only name what others export. */
const notMutated = ['**/*.test.ts', '**/testing/**', '**/index.ts'];

/**
 * `npm run mutation -- [scoring | assessment | a file …]`: changes the sources in one place after the other and sees whether a test
 * notices. Takes minutes, so it is no part of `npm test`.
 */
await command(async () => {
  await install();
  await installStryker();
  const named = process.argv.slice(2);
  const scores = [];
  for (const library of libraries) {
    const files = filesOf(library, named);
    if (files.length > 0) scores.push({ library, score: await measure(library, files) });
  }
  if (scores.length === 0) throw new Plain(`Name a library (${libraries.join(', ')}) or files of one.`);
  for (const { library, score } of scores) say(`libs/${library}: ${score.toFixed(1)} % of the mutants were noticed.`);
  if (scores.some(({ score }) => score < least)) throw new Plain(`At least ${least} % is asked for.`);
});

/** What is mutated of a library: all of it, or those of the named files that are in it. @param {string} library @param {string[]} named */
function filesOf(library, named) {
  const folder = `libs/${library}/src`;
  if (named.length === 0 || named.includes(library)) return [`${folder}/**/*.ts`];
  return named.filter((name) => name.startsWith(`${folder}/`));
}

/** Stryker has a folder of its own: nobody else's packages grow by it. */
async function installStryker() {
  const folder = inData('mutation');
  const wanted = readFileSync(inRoot('apps/launcher/mutation/package-lock.json'), 'utf8');
  const lock = inData('mutation/package-lock.json');
  if (existsSync(inData('mutation/node_modules')) && existsSync(lock) && readFileSync(lock, 'utf8') === wanted) return;
  heading('Installing what measures the tests; this takes a minute');
  mkdirSync(folder, { recursive: true });
  writeFileSync(inData('mutation/package.json'), readFileSync(inRoot('apps/launcher/mutation/package.json')));
  writeFileSync(lock, wanted);
  await mustRun('Installing', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
}

/** @param {string} library @param {string[]} files @returns {Promise<number>} in a hundred */
async function measure(library, files) {
  heading(`Mutants of libs/${library}`);
  const report = inData(`mutation/${library}.json`);
  const config = inData(`mutation/${library}.config.json`);
  writeFileSync(config, JSON.stringify(configOf(library, files, report), null, 2));
  const stryker = inData('mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
  const env = { CANDOUR_MUTATION: inData('mutation') };
  const { code } = await run(process.execPath, [stryker, 'run', config], { env });
  if (code !== 0) throw new Plain(`Measuring libs/${library} failed (see above).`);
  return scoreOf(JSON.parse(readFileSync(report, 'utf8')));
}

/** @param {string} library @param {string[]} files @param {string} report */
function configOf(library, files, report) {
  return {
    plugins: [inData('mutation/node_modules/@stryker-mutator/mocha-runner/dist/src/index.js')],
    buildCommand: `node ${inRoot('apps/launcher/mutation/compile.js')}`,
    testRunner: 'mocha',
    // Attacks list every board there is, and walks go at random: too long to be run anew for each mutant, and what a walk notices is luck.
    mochaOptions: {
      spec: [`libs/${library}/src/**/!(attack*|*attack*|walk).test.js`],
      config: 'apps/launcher/mutation/mocharc.json',
    },
    coverageAnalysis: 'perTest',
    mutate: [...files, ...notMutated.map((path) => `!${path}`)],
    ignorePatterns: ['**', '!package.json', `!libs/${library}/**`, '!apps/launcher/mutation/**', '**/dist/**'],
    tempDirName: inData('mutation/sandbox'),
    concurrency: 1,
    timeoutMS: 3_000,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
  };
}

/**
 * Noticed: killed by a test, or run until it was stopped. Not counted: what does not compile, or was left out with a reason.
 * @param {{ files: Record<string, { mutants: { status: string }[] }> }} report
 */
function scoreOf({ files }) {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {string[]} */ ...which) => statuses.filter((status) => which.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  return (100 * noticed) / (noticed + count('Survived', 'NoCoverage'));
}
