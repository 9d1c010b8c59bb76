// @ts-check
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

/**
 * Compiles the mutated copy of the libraries, once for all mutants. Started by Stryker in its sandbox. Every source becomes a
 * CommonJS body that `fresh.js` can run again and again; what Mocha loads as a test file only hands that body to `fresh.js`.
 */
const fresh = JSON.stringify(pathToFileURL(join(process.cwd(), 'apps/launcher/mutation/fresh.js')).href);

for (const path of sources(join(process.cwd(), 'libs'))) {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', experimental: { keepImportAttributes: true } },
    module: { type: 'commonjs' },
  });
  const body = path.replace(/\.ts$/, '.body');
  writeFileSync(body, code);
  if (path.endsWith('.test.ts'))
    writeFileSync(path.replace(/\.ts$/, '.js'), `import { register } from ${fresh};\nawait register(${JSON.stringify(body)});\n`);
}

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}
