// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, run } from './child.js';
import { inData, inRoot } from './paths.js';
import { say } from './say.js';

/**
 * The Chromium that comes as a package (Linux on x64), unpacked into the data folder once.
 * It needs a few libraries that a bare system has not; the package brings them for another system, and they do here too.
 * @returns {Promise<import('../chromium.js').Browser | undefined>} nothing where there is none for this machine
 */
export async function packagedChromium() {
  const home = inRoot('node_modules/@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(home)) return undefined;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = inData(`chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const path = join(folder, 'chromium');
  const env = environmentFor(folder, await missingLibraries(path, {}));
  const missing = await missingLibraries(path, env);
  if (missing.length > 0) {
    say(`The packaged Chromium cannot run here; this system lacks ${missing.join(', ')}.`);
    return undefined;
  }
  say(`Browser: ${path} (from the package @sparticuz/chromium ${version})`);
  return { path, env };
}

/**
 * The package unpacks itself into the system's temporary folder, and its libraries only where it believes to run at its
 * usual host: both are told to a process of its own.
 * @param {string} folder
 */
async function unpack(folder) {
  say('Unpacking the Chromium that comes with the packages (once)');
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const program = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await mustRun('Unpacking Chromium', process.execPath, ['--input-type=module', '-e', program], {
    env: { TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/** @param {string} folder @param {string[]} missing libraries @returns {Record<string, string>} */
function environmentFor(folder, missing) {
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...(missing.length > 0 ? { LD_LIBRARY_PATH: libraries } : {}) };
}

/**
 * The system's fonts, if it has any, and the package's own: without a font there is no text and every width is nought.
 * @param {string} folder
 */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Libraries the program asks for and this system has not. @param {string} program @param {Record<string, string>} env */
async function missingLibraries(program, env) {
  const { output } = await run('ldd', [program], { env, quiet: true });
  return missingIn(output);
}

/** @param {string} listed what `ldd` prints @returns {string[]} */
export const missingIn = (listed) =>
  [...listed.matchAll(/^\s*(\S+) => not found|error while loading shared libraries: (\S+?):/gm)].map(
    ([, absent, broken]) => absent ?? broken ?? '',
  );
