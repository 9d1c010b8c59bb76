// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { run, runNode } from '../parts/child.js';
import { inRoot } from '../parts/paths.js';
import { aFewAtATime } from './pool.js';
import { impure, strangeNames, tooLong } from './text-rules.js';

/**
 * @typedef {{ ok: boolean, output: string }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Check
 */

const bin = (/** @type {string} */ path) => inRoot('node_modules', path);

/** @param {string[]} args a program of Node's and what it takes @param {Record<string, string>} [env] @returns {Promise<Outcome>} */
async function passes(args, env) {
  const { code, output } = await runNode(args, { env, quiet: true });
  return { ok: code === 0, output };
}

/** Workspaces that have types to check. */
function workspaces() {
  const all = ['libs', 'apps'].flatMap((folder) => readdirSync(inRoot(folder)).map((name) => `${folder}/${name}`));
  return all.filter((workspace) => existsSync(inRoot(workspace, 'tsconfig.json')));
}

/** @returns {Promise<Outcome>} */
async function types() {
  const jobs = workspaces().map(
    (workspace) => () => passes([bin('ts7/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', inRoot(workspace, 'tsconfig.json')]),
  );
  const outcomes = await aFewAtATime(jobs, 2);
  return { ok: outcomes.every(({ ok }) => ok), output: outcomes.map(({ output }) => output).join('') };
}

/** Every file that git knows or would take, so that what is ignored is not looked at. */
async function filesOfTheTree() {
  const { output } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { quiet: true });
  return output.split('\0').filter((path) => path !== '' && existsSync(inRoot(path)));
}

/** @param {import('./text-rules.js').TextRule} rule @returns {() => Promise<Outcome>} */
const byText = (rule) => async () => {
  const readable = (await filesOfTheTree()).filter((path) => !/\.(?:png|jpg|woff2?|ttf|ico|pdf|docx)$/.test(path));
  const complaints = readable.flatMap((path) => rule(path, readFileSync(inRoot(path), 'utf8')));
  return { ok: complaints.length === 0, output: complaints.join('\n') };
};

/** Everything that is checked without running the product. @type {Check[]} */
export const checks = [
  { name: 'format and lint', run: () => passes([bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings']) },
  { name: 'types', run: types },
  { name: 'lint with types', run: () => passes([bin('oxlint/bin/oxlint'), '--type-aware']) },
  {
    name: 'import rules',
    run: () =>
      passes([
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        inRoot('.dependency-cruiser.cjs'),
        'libs',
        'apps',
        'migrations',
      ]),
  },
  { name: 'contract drift', run: () => passes([inRoot('apps/launcher/contract.js'), '--check']) },
  { name: 'schema drift', run: () => passes([inRoot('apps/launcher/schema.js'), '--check']) },
  { name: 'unused code', run: () => passes([bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints']) },
  { name: 'file size', run: byText(tooLong) },
  { name: 'libs without clock and chance', run: byText(impure) },
  { name: 'names of one machine', run: byText(strangeNames) },
];
