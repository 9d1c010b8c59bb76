// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';

/*
 * Evaluates a test file, and all that it imports, anew for every mutant. So a mutant in a table that is worked out while a file is
 * loaded is seen by the tests, in the process that is running already: otherwise Stryker would start a process for each of them.
 * Nothing is left out by it, and a test sees what Jest would show it.
 *
 * The packages `expect` and `jest-each` are those beside Stryker; the folder is told, because this file is read from a copy.
 */
const requirePackage = createRequire(pathToFileURL(`${process.env.CANDOUR_MUTATION}/`));
const { bind } = requirePackage('jest-each');
const { expect } = requirePackage('expect');

/** @typedef {{ title: string, body: () => unknown }} Test */
/** @typedef {(path: string) => unknown} Require */

/** Each source is compiled once for all its evaluations. @type {Map<string, Function>} */
const bodies = new Map();

/** @param {string} path */
function bodyOf(path) {
  const known = bodies.get(path);
  if (known) return known;
  // A test file may wait for what it imports; a file that others import may not.
  const isTest = path.endsWith('.test.body');
  const code = readFileSync(path, 'utf8');
  const source = isTest ? `return (async () => {${code}\n})();` : code;
  const body = compileFunction(source, ['exports', 'require', '__filename'], { filename: path });
  bodies.set(path, body);
  return body;
}

/** The tests of a file, from an evaluation of their own. @param {string} path @returns {Promise<Test[]>} */
async function testsOf(path) {
  /** @type {Test[]} */
  const tests = [];
  /** @type {string[]} */
  const within = [];
  const describe = withTables((title, body) => {
    within.push(title);
    body();
    within.pop();
  });
  const it = withTables((title, body) => tests.push({ title: [...within, title].join(' '), body }));
  /** @type {Map<string, object>} */
  const loaded = new Map();

  /** @param {string} from @returns {Require} */
  const requireFrom = (from) => (wanted) => {
    if (wanted === '@jest/globals') return { describe, it, expect };
    if (!wanted.startsWith('.')) return createRequire(from)(wanted);
    const file = join(dirname(from), wanted);
    if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
    return load(file.replace(/\.js$/, '.body'));
  };
  /** @param {string} file */
  const load = (file) => {
    const known = loaded.get(file);
    if (known) return known;
    const exported = {};
    loaded.set(file, exported);
    bodyOf(file)(exported, requireFrom(file), file);
    return exported;
  };

  await bodyOf(path)({}, requireFrom(path), path);
  return tests;
}

/** @param {(title: string, body: () => unknown) => unknown} register */
function withTables(register) {
  return Object.assign(register, { each: bind(register) });
}

/** What Stryker keeps for its mutants; absent where it does not run the tests. @returns {any} */
const stryker = () => /** @type {any} */ (globalThis).__stryker__;

/**
 * The tests of a file as the mutant that is active makes them: one evaluation for all of them, as in Jest. While Stryker looks which
 * test meets which mutant none is active, and each test has an evaluation of its own: it meets what is loaded for it, too.
 * @param {string} path
 */
function testsNow(path) {
  const mutant = stryker()?.activeMutant;
  if (mutant === undefined) return testsOf(path);
  if (now.mutant !== mutant) now = { mutant, tests: new Map() };
  const known = now.tests.get(path) ?? testsOf(path);
  now.tests.set(path, known);
  return known;
}

/** @type {{ mutant?: string, tests: Map<string, Promise<Test[]>> }} */
let now = { tests: new Map() };

/** Tells Mocha the tests of a file. @param {string} path */
export async function register(path) {
  const tests = await testsOf(path);
  // What was met on the way to the names of the tests is no cover: every test meets it again, and is counted then.
  if (stryker()?.mutantCoverage) stryker().mutantCoverage.static = {};
  const { it } = /** @type {any} */ (globalThis);
  for (const [index, { title }] of tests.entries()) {
    const before = tests.slice(0, index).filter((other) => other.title === title).length;
    it(title, async () => {
      const test = (await testsNow(path)).filter((other) => other.title === title)[before];
      // A test that is not there any more, because a table it is made from is another, notices nothing.
      await test?.body();
    });
  }
}
