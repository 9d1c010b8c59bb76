// @ts-check
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: everything else is found from here, wherever the command was given. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Where what the program makes is kept: the database, stamps of builds, secrets, results of tests.
 * Ignored by git, safe to delete while nothing runs (the demonstration system is then made anew).
 */
export const dataFolder = process.env.CANDOUR_DATA ? resolve(process.env.CANDOUR_DATA) : resolve(root, '.data');

/** Short name for a place, so that two checkouts on one machine never share a cache folder. */
export const hashOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** @param {string[]} parts path below the project's folder */
export const inRoot = (...parts) => resolve(root, ...parts);
/** @param {string[]} parts path below the data folder */
export const inData = (...parts) => resolve(dataFolder, ...parts);
