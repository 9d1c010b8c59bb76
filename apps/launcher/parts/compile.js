// @ts-check
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { inRoot } from './paths.js';
import { filesIn } from './stamp.js';

const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file);

/** What of a source folder goes into the built one: everything but tests and the declarations of types. @param {string} from */
export const compiledFiles = (from) => filesIn([from], (file) => !isTest(file) && !file.endsWith('.d.ts'));

/**
 * Compiles a folder of TypeScript to JavaScript; other files (content, templates) are copied to the same place.
 * Built beside and then swapped, so that a program that is just starting never finds half of it.
 * @param {string} from @param {string} to
 */
export async function compile(from, to) {
  const { transformFile } = await import('@swc/core');
  const unfinished = `${to}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const work = compiledFiles(from).map(async (file) => {
    const target = join(unfinished, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    if (extname(file) !== '.ts') return copyFileSync(file, target);
    const script = target.replace(/\.ts$/, '.js');
    const { code, map } = await transformFile(file, {
      configFile: inRoot('.swcrc'),
      swcrc: false,
      sourceFileName: relative(dirname(join(to, relative(from, file))), file),
    });
    writeFileSync(script, map ? `${code}\n//# sourceMappingURL=${basename(script)}.map\n` : code);
    if (map) writeFileSync(`${script}.map`, map);
  });
  await Promise.all(work);
  mkdirSync(unfinished, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(unfinished, to);
}
