// @ts-check

/**
 * How many tests passed and failed.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/**
 * Read off the report that `jest --json` writes. A file that could not even be loaded has failed once.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} report
 * @returns {Tally}
 */
export const jestTally = ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numRuntimeErrorTestSuites,
});

/**
 * Read off the report of Playwright's `json` reporter. What was skipped or flaky did not pass.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Tally}
 */
export const playwrightTally = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
});

/**
 * The last line of `npm test`. A step that failed without naming a test counts as one failure: the line never says that
 * nothing failed when something did.
 * @param {Tally[]} tallies @param {boolean} stepFailed
 */
export function lastLine(tallies, stepFailed) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return `${passed} passed, ${stepFailed ? Math.max(failed, 1) : failed} failed`;
}
