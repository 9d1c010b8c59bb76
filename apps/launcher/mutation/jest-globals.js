// @ts-check
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/*
 * What tests import from '@jest/globals', for Mocha: its own describe and it with Jest's tables, and Jest's own expectations. The
 * two packages are those beside Stryker; the folder is told, because this file is read from a copy of the sources.
 */
const require = createRequire(pathToFileURL(`${process.env.CANDOUR_MUTATION}/`));
const { bind } = require('jest-each');

/** @typedef {(title: string, body: () => unknown) => unknown} Register */
/** @type {any} */
const mocha = globalThis;

/** @param {() => Register} register looked up when called: Mocha puts its functions there file by file */
function withTables(register) {
  const call = (/** @type {string} */ title, /** @type {() => unknown} */ body) => register()(title, body);
  return Object.assign(call, { each: bind(call) });
}

export const describe = withTables(() => mocha.describe);
export const it = withTables(() => mocha.it);
export const beforeAll = (/** @type {() => unknown} */ body) => mocha.before(body);
export const afterAll = (/** @type {() => unknown} */ body) => mocha.after(body);
export const jest = { setTimeout: () => {} };
export const { expect } = require('expect');
