import { expect, test } from 'vitest'
import { playwrightCount, summary, verdict, vitestCount } from '../../tools/reports.mjs'

const ran = { passed: 3, failed: 0, skipped: 1 }

test.each([
  ['all is well', ran, true, ran],
  ['tests failed', { ...ran, failed: 2 }, false, { ...ran, failed: 2 }],
  ['the runner left no report', undefined, false, { passed: 0, failed: 1, skipped: 0 }],
  ['no report, though it ended well', undefined, true, { passed: 0, failed: 1, skipped: 0 }],
  ['it failed outside any test', ran, false, { ...ran, failed: 1 }],
  ['it ran no test at all', { passed: 0, failed: 0, skipped: 0 }, true, { passed: 0, failed: 1, skipped: 0 }],
])('verdict: %s', (_, counted, succeeded, expected) => {
  expect(verdict(counted, succeeded)).toEqual(expected)
})

test('a test file that does not load is a failure in the count', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}, {}] },
    ],
  }
  expect(vitestCount(report)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('an error of Playwright outside its tests is a failure in the count', () => {
  const report = { stats: { expected: 4, flaky: 0, unexpected: 1, skipped: 2 }, errors: [{}] }
  expect(playwrightCount(report)).toEqual({ passed: 4, failed: 2, skipped: 2 })
})

test('the last line of a run', () => {
  expect(summary(ran)).toBe('3 passed, 0 failed, 1 skipped')
  expect(summary({ ...ran, skipped: 0 })).toBe('3 passed, 0 failed')
})
