/**
 * Who may import whom. The table of docs/decisions and nothing more; every rule says why it is there, and
 * apps/launcher/checks/import-rules.test.js plants one violation of each and sees it refused.
 *
 * Libraries are resolved to their sources (the condition @candour/source), so a rule is about files, however they are named.
 */

/** Which libs a lib may import, from the floor up. */
const ladder = {
  instrument: [],
  'api-client': [],
  scoring: ['instrument'],
  assessment: ['instrument'],
  charts: ['scoring', 'instrument'],
  'board-paper': ['charts', 'scoring', 'assessment', 'instrument'],
};

const tests = '\\.test\\.[jt]sx?$|/test/|/testing/';
/** Ours, by place or by a name that could not be resolved to one. */
const ours = '^(libs|apps|migrations)/|^@candour/';
const libs = (names) => `^libs/(${names.join('|')})/|^@candour/(${names.join('|')})$`;

const ladderRules = Object.entries(ladder).map(([lib, below]) => ({
  name: `lib-${lib}`,
  comment: `libs/${lib} may import ${below.join(', ') || 'nothing of ours'}: knowledge is a ladder, and a step that looks up makes two steps one.`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: ours, pathNot: libs([lib, ...below]) },
}));

/** Folders of apps/api/src that are no feature: they put features together. */
const assembling = 'demonstration|contract|jobs';

module.exports = {
  forbidden: [
    ...ladderRules,
    {
      name: 'lib-by-its-face',
      comment:
        'A lib is used by its index.ts alone (and the reader of content files, and what of the paper needs no writer): what is behind it may change without asking anybody.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: [
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/instrument/src/content\\.ts$',
          '^libs/board-paper/src/shape\\.ts$',
          '^$1/$2/',
        ],
      },
    },
    {
      name: 'libs-are-pure',
      comment: 'The same rules run in the browser, in the API and in tests: no framework, no database, no screen.',
      severity: 'error',
      from: { path: '^libs/', pathNot: tests },
      to: { path: '(^|/)(@nestjs/|typeorm|pg|react|react-dom|fastify)($|/)' },
    },
    {
      name: 'libs-without-node',
      comment: 'Time, files and chance come in as arguments. Excepted: the writers of files, and the one reader of content.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/', pathNot: [tests, '^libs/board-paper/src/', '^libs/instrument/src/content\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'api-without-client',
      comment: 'The client is generated from the API: the other way round is a circle.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: libs(['api-client']) },
    },
    {
      name: 'web-through-the-contract',
      comment: 'The browser knows the API by its contract and never writes papers: no server code, no 50 MB of typesetter.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: `^apps/api/|^libs/instrument/src/content\\.ts$|${libs(['board-paper'])}` },
    },
    {
      name: 'apps-apart',
      comment: 'A program imports no other program; what two of them need is a lib.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'api-feature-by-its-views',
      comment:
        "A feature asks another one by its views, and may take a step (*.step.ts) that commands of both share. Another's repository, entity or use case is where one central service begins to grow. Modules name modules, to be put together.",
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: [tests, `^apps/api/src/(${assembling})/`, '\\.module\\.ts$'] },
      to: { path: '^apps/api/src/[^/]+/', pathNot: ['^apps/api/src/($1|platform|identity)/', '\\.(view|step)\\.ts$'] },
    },
    {
      name: 'api-module-by-modules-and-views',
      comment: "A module puts its feature together: it may name another's module and views, nothing else of it.",
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/.*\\.module\\.ts$' },
      to: { path: '^apps/api/src/[^/]+/', pathNot: ['^apps/api/src/($1|platform|identity)/', '\\.(view|module)\\.ts$'] },
    },
    {
      name: 'web-features-apart',
      comment: 'A screen uses ui and platform; what two features share moves there, or the features are one.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-shared-parts-know-no-feature',
      comment: 'What every feature stands on cannot stand on a feature.',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|platform)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'Helpers of tests are not part of what runs. (A package may be called test: a bench opens a browser with one.)',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+)/src/', pathNot: tests },
      to: { path: tests, pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third. Circles of types alone harm nobody.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that leads nowhere is found here and not at the customer.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data|\\.results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@candour/source', 'import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
