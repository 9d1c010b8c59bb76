// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Every file below the given places, sorted; folders called node_modules, dist or starting with a dot are passed over.
 * A place that does not exist counts as empty.
 * @param {string[]} places files or folders
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesIn(places, wanted = () => true) {
  return places.flatMap((place) => {
    if (!existsSync(place)) return [];
    if (statSync(place).isFile()) return wanted(place) ? [place] : [];
    const entries = readdirSync(place).filter((name) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'));
    return filesIn(
      entries.sort().map((name) => join(place, name)),
      wanted,
    );
  });
}

/**
 * A fingerprint of the content of files: the same names and bytes give the same stamp whatever their dates, so that
 * switching branches to and fro builds nothing.
 * @param {string[]} files
 */
export function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * Does the work unless the stamp of the last time is the same.
 * The stamp is written after the work: what was cut short is done again.
 * @param {string} stampFile @param {string} stamp @param {() => Promise<void> | void} work
 * @returns {Promise<boolean>} whether the work was done now
 */
export async function unlessDone(stampFile, stamp, work) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}
