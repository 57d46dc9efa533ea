import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { describeCounts, readPlaywrightCounts, readVitestCounts } from './counts'

function reportFile(content: unknown): string {
  const dir = mkdtempSync(join(tmpdir(), 'counts-'))
  onTestFinished(() => {
    rmSync(dir, { recursive: true })
  })
  writeFileSync(join(dir, 'report.json'), JSON.stringify(content))
  return join(dir, 'report.json')
}

it('mentions skipped tests only if there are any', () => {
  expect(describeCounts({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(describeCounts({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

it('counts a runner that left no report as one failure', () => {
  expect(readVitestCounts('/nowhere.json', 1)).toMatchObject({ failed: 1 })
  expect(readPlaywrightCounts('/nowhere.json', 0)).toMatchObject({ failed: 1 })
})

it('counts a test file that could not be loaded as a failure', () => {
  const file = reportFile({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 })
  expect(readVitestCounts(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

it('counts a test that passed at the second attempt as passed', () => {
  const file = reportFile({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 1 } })
  expect(readPlaywrightCounts(file, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 })
})
