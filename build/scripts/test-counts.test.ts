import { describe, expect, it } from 'vitest';
import { playwrightCounts, runnerCounts, summaryLine, vitestCounts } from './test-counts';

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe('counting tests', () => {
  it('adds a file that could not be loaded to the failed ones', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(vitestCounts({ ...vitest, testResults })).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('takes an end-to-end test that passed when repeated for passed, and a file that could not be loaded for failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 4 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 4 });
  });

  it('fails a runner that ran nothing, gave no report, or ended badly with no failed test', () => {
    const fine = { passed: 2, failed: 0, skipped: 0 };
    expect(runnerCounts(fine, 0)).toEqual(fine);
    expect(runnerCounts({ ...fine, passed: 0, skipped: 9 }, 0).failed).toBe(1);
    expect(runnerCounts(null, 0).failed).toBe(1);
    expect(runnerCounts(fine, 1).failed).toBe(1);
    expect(runnerCounts({ ...fine, failed: 2 }, 1).failed).toBe(2);
  });

  it('names skipped tests only when there are some', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summaryLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});
