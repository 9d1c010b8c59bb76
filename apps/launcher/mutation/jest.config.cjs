/** The tests of one library, as the mutation script runs them in a copy of its sources. Attacks are left out: they take too long to be run anew for every mutant. */
module.exports = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@candour/source', 'node', 'node-addons'] },
  rootDir: process.cwd(),
  testMatch: [`<rootDir>/libs/${process.env.CANDOUR_MUTATED}/src/**/*.test.ts`],
  testPathIgnorePatterns: ['/node_modules/', 'attack'],
};
