// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { install } from './install.js';
import { mustRun } from './parts/child.js';
import { compile, compiledFiles } from './parts/compile.js';
import { packFilesIn } from './parts/packed.js';
import { inRoot } from './parts/paths.js';
import { command, heading, say, seconds } from './parts/say.js';
import { filesIn, stampOf, unlessDone } from './parts/stamp.js';

/** What every build depends on besides its own sources: how it is compiled, and with what. */
const settings = () => filesIn([inRoot('.swcrc'), inRoot('tsconfig.base.json'), inRoot('package-lock.json')]);

const libs = () => readdirSync(inRoot('libs')).filter((name) => existsSync(inRoot('libs', name, 'src')));

/** Folders compiled one to one. The web pages and the benches' own programs are not among them. @returns {{ name: string, from: string, to: string }[]} */
function compiledFolders() {
  return [
    ...libs().map((name) => ({ name: `libs/${name}`, from: inRoot('libs', name, 'src'), to: inRoot('libs', name, 'dist') })),
    { name: 'migrations', from: inRoot('migrations'), to: inRoot('migrations/dist') },
    { name: 'apps/api', from: inRoot('apps/api/src'), to: inRoot('apps/api/dist') },
  ];
}

/** Builds what changed since the last time: libs, migrations and API by swc in this one process, web pages by Vite. */
/** @param {{ pages?: boolean }} [options] pages: false leaves the web pages out */
export async function build({ pages: wanted = true } = {}) {
  const started = Date.now();
  const pages = wanted ? buildPages() : undefined;
  const done = await Promise.all(compiledFolders().map(buildFolder));
  const built = [...done, await pages].filter((name) => name !== undefined);
  say(built.length > 0 ? `Built ${built.join(', ')} (${seconds(Date.now() - started)})` : 'Built already; nothing changed.');
}

/** @param {{ name: string, from: string, to: string }} folder @returns {Promise<string | undefined>} its name when it was built now */
async function buildFolder({ name, from, to }) {
  const stamp = stampOf([...settings(), ...compiledFiles(from)]);
  const done = await unlessDone(`${to}/.stamp`, stamp, () => compile(from, to));
  return done ? name : undefined;
}

async function buildPages() {
  const sources = ['index.html', 'vite.config.ts', 'package.json', 'public', 'src'].map((part) => inRoot('apps/web', part));
  if (!existsSync(inRoot('apps/web/index.html'))) return undefined;
  const shared = libs().filter((name) => name !== 'board-paper');
  const files = [...settings(), ...filesIn([...sources, ...shared.map((name) => inRoot('libs', name, 'src'))])];
  const done = await unlessDone(inRoot('apps/web/dist/.stamp'), stampOf(files), async () => {
    say('Building the web pages');
    const vite = [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
    await mustRun('Building the web pages', process.execPath, vite, { cwd: inRoot('apps/web'), quiet: true });
    packFilesIn(inRoot('apps/web/dist'));
  });
  return done ? 'the web pages' : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    await install();
    heading('Building');
    await build();
  });
}
