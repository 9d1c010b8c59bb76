// @ts-check
import { existsSync } from 'node:fs';
import { run } from './parts/child.js';
import { packagedChromium } from './parts/packaged-chromium.js';
import { inRoot } from './parts/paths.js';
import { Plain, say } from './parts/say.js';

/**
 * A Chromium that runs here, and what its environment needs.
 * @typedef {{ path: string, env: Record<string, string> }} Browser
 */

/** Where the usual installers put a Chromium or Chrome. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const howToInstall = `No Chromium can be found or installed on this machine, and the browser tests need one. Any of these helps:
  - Debian, Ubuntu:  apt-get install chromium
  - macOS:           brew install --cask chromium
  - anywhere:        npx playwright install --with-deps chromium
  - one elsewhere:   CHROMIUM_PATH=/path/to/chromium npm test`;

/**
 * Finds a Chromium: the one named, the system's, Playwright's own, the one among our packages; else installs Playwright's.
 * @returns {Promise<Browser>}
 * @throws {Plain} that says what to install; browser tests are never left out in silence
 */
export async function chromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Plain(`CHROMIUM_PATH names ${named}, where there is nothing.`);
    return found(named, 'named by CHROMIUM_PATH');
  }
  const usual = usualPlaces.find((place) => existsSync(place));
  if (usual) return found(usual, "the system's");
  const { chromium: playwrights } = await import('@playwright/test');
  if (existsSync(playwrights.executablePath())) return found(playwrights.executablePath(), "Playwright's own");

  const packaged = await packagedChromium();
  if (packaged) return packaged;

  say("Installing Playwright's Chromium");
  const { code } = await run(process.execPath, [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  if (code === 0 && existsSync(playwrights.executablePath())) return found(playwrights.executablePath(), "Playwright's own");
  throw new Plain(howToInstall);
}

/** @param {string} path @param {string} whose @returns {Browser} */
function found(path, whose) {
  say(`Browser: ${path} (${whose})`);
  return { path, env: {} };
}
