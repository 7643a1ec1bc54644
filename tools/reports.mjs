// Counts tests from the JSON reports of the two test runners.

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

/**
 * A test file that does not load has no tests in vitest's report; it counts as one that failed.
 * @param {any} report
 * @returns {Count}
 */
export function vitestCount(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {any} report
 * @returns {Count}
 */
export function playwrightCount({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * What one run counts for. A runner that failed without saying so, or left no report, is a failure.
 * @param {Count | undefined} counted
 * @param {boolean} succeeded
 * @returns {Count}
 */
export function verdict(counted, succeeded) {
  if (!counted) return { passed: 0, failed: 1, skipped: 0 }
  const said = counted.failed > 0 || (succeeded && counted.passed > 0)
  return said ? counted : { ...counted, failed: 1 }
}

/**
 * The last line of a run.
 * @param {Count} count
 */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
