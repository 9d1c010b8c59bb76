// @ts-check
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

/** Compiles the mutated copy of the libraries in place, once for all mutants, with the tests bound to Mocha. Started by Stryker in its sandbox. */
const globals = JSON.stringify(pathToFileURL(join(process.cwd(), 'apps/launcher/mutation/jest-globals.js')).href);

for (const path of sources(join(process.cwd(), 'libs'))) {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', experimental: { keepImportAttributes: true } },
    module: { type: 'es6' },
  });
  writeFileSync(path.replace(/\.ts$/, '.js'), code.replace(/(['"])@jest\/globals\1/g, globals));
}

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}
