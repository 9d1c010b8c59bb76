// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** @type {{ forbidden: { name: string, comment?: string }[] }} */
const config = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs');

/** One import for each rule that it must refuse: the file that imports, and what it imports. @type {Record<string, [string, string]>} */
const planted = {
  'lib-instrument': ['libs/instrument/src/bad.ts', '@candour/scoring'],
  'lib-api-client': ['libs/api-client/src/bad.ts', '@candour/instrument'],
  'lib-scoring': ['libs/scoring/src/bad.ts', '@candour/assessment'],
  'lib-assessment': ['libs/assessment/src/bad.ts', '../../scoring/src/index.js'],
  'lib-charts': ['libs/charts/src/bad.ts', '@candour/board-paper'],
  'lib-board-paper': ['libs/board-paper/src/bad.ts', '@candour/api-client'],
  'lib-by-its-face': ['libs/charts/src/deep.ts', '../../scoring/src/inner.js'],
  'libs-are-pure': ['libs/scoring/src/frame.ts', 'typeorm'],
  'libs-without-node': ['libs/assessment/src/disk.ts', 'node:fs'],
  'api-without-client': ['apps/api/src/meeting/call.ts', '@candour/api-client'],
  'web-through-the-contract': ['apps/web/src/features/meeting/server.ts', '../../../../api/src/meeting/meeting.view.js'],
  'apps-apart': ['apps/bench/src/inside.ts', '../../api/src/meeting/meeting.view.js'],
  'api-feature-by-its-views': ['apps/api/src/answer/reach.ts', '../meeting/meeting.repository.js'],
  'api-module-by-modules-and-views': ['apps/api/src/answer/answer.module.ts', '../meeting/meeting.repository.js'],
  'web-features-apart': ['apps/web/src/features/answer/other.ts', '../meeting/screen.js'],
  'web-shared-parts-know-no-feature': ['apps/web/src/ui/shared.ts', '../features/meeting/screen.js'],
  'no-tests-in-the-program': ['libs/scoring/src/tested.ts', './inner.test.js'],
  'no-circles': ['libs/scoring/src/circle-back.ts', './circle.js'],
  'nothing-missing': ['libs/scoring/src/lost.ts', './nowhere.js'],
};

/** What the planted files import, and what is allowed: nobody may complain about these. @type {Record<string, string>} */
const allowed = {
  ...Object.fromEntries(
    ['instrument', 'api-client', 'scoring', 'assessment', 'charts', 'board-paper'].map((lib) => [
      `libs/${lib}/src/index.ts`,
      'export {};',
    ]),
  ),
  'libs/scoring/src/inner.ts': "import '@candour/instrument';",
  'libs/scoring/src/inner.test.ts': "import 'node:fs'; import './inner.js';",
  'libs/scoring/src/circle.ts': "import './circle-back.js';",
  'libs/board-paper/src/writer.ts': "import 'node:fs'; import '@candour/charts';",
  'apps/api/src/meeting/meeting.view.ts': "import '../platform/actor.js'; import '@candour/scoring';",
  'apps/api/src/meeting/meeting.repository.ts': 'export {};',
  'apps/api/src/meeting/meeting.module.ts': "import './meeting.view.js';",
  'apps/api/src/platform/actor.ts': 'export {};',
  'apps/api/src/answer/put-answer.ts': "import '../meeting/meeting.view.js'; import '../platform/actor.js';",
  'apps/api/src/action/action.module.ts': "import '../meeting/meeting.module.js'; import '../meeting/meeting.view.js';",
  'apps/web/src/features/meeting/screen.ts': "import '../../ui/Button.js'; import '@candour/charts';",
  'apps/web/src/ui/Button.ts': 'export {};',
  'node_modules/typeorm/index.js': 'export {};',
  'node_modules/typeorm/package.json': '{ "name": "typeorm", "type": "module", "main": "index.js" }',
  'package.json': '{ "type": "module" }',
  'tsconfig.base.json': '{}',
};

describe('the import rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'candour-import-rules-'));
  /** @type {{ rule: string, from: string, to: string }[]} */
  let refused = [];

  beforeAll(() => {
    const files = {
      ...allowed,
      ...Object.fromEntries(Object.values(planted).map(([file, imported]) => [file, `import '${imported}';`])),
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    mkdirSync(join(tree, 'node_modules/@candour'));
    for (const lib of ['instrument', 'api-client', 'scoring', 'assessment', 'charts', 'board-paper']) {
      const face = { '.': { '@candour/source': './src/index.ts' } };
      writeFileSync(
        join(tree, `libs/${lib}/package.json`),
        JSON.stringify({ name: `@candour/${lib}`, type: 'module', exports: face }),
      );
      symlinkSync(`../../libs/${lib}`, join(tree, 'node_modules/@candour', lib));
    }
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [program, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'libs', 'apps'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
    refused = JSON.parse(stdout).summary.violations.map(
      (/** @type {{ rule: { name: string }, from: string, to: string }} */ { rule, from, to }) => ({ rule: rule.name, from, to }),
    );
  });

  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(config.forbidden.map(({ name }) => name))('%s is seen to refuse', (name) => {
    const [file] = planted[name] ?? ['nothing was planted for this rule'];
    expect(refused.filter(({ rule }) => rule === name).map(({ from }) => from)).toContain(file);
  });

  it.each(config.forbidden)('$name says why it is there', ({ comment }) => {
    expect(comment).toMatch(/\w+ \w+ \w+/);
  });

  it('refuses nothing that is allowed', () => {
    const bad = new Set(Object.values(planted).map(([file]) => file));
    const wronglyRefused = refused.filter(({ from }) => !bad.has(from));
    expect(wronglyRefused).toEqual([]);
  });
});
