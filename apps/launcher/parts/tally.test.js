// @ts-check
import { describe, expect, it } from '@jest/globals';
import { jestTally, lastLine, playwrightTally } from './tally.js';

describe('the last line of npm test', () => {
  it('adds up what jest and Playwright report', () => {
    const unit = jestTally({ numPassedTests: 40, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
    const journeys = playwrightTally({ stats: { expected: 6, unexpected: 0, flaky: 0, skipped: 0 } });
    expect(lastLine([unit, journeys], false)).toBe('46 passed, 0 failed');
  });

  it('counts a file of tests that could not be loaded as failed', () => {
    expect(jestTally({ numPassedTests: 2, numFailedTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 2, failed: 2 });
  });

  it('does not let a skipped or flaky journey pass', () => {
    expect(playwrightTally({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 2 } })).toEqual({ passed: 5, failed: 3 });
  });

  it('never says that nothing failed when a step did', () => {
    expect(lastLine([], true)).toBe('0 passed, 1 failed');
    expect(lastLine([{ passed: 3, failed: 2 }], true)).toBe('3 passed, 2 failed');
  });
});
