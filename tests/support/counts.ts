import { existsSync, readFileSync } from 'node:fs'

import { z } from 'zod'

/** How many tests of a stage passed, failed and were left out. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The one line at the end; `.ci/run` and people read it: `12 passed, 0 failed`, and the skipped only if there are any. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

/** Counts of vitest's JSON report. A file that cannot even be loaded has no tests, so that the exit code is checked, too. */
export function readVitestCounts(file: string, exitCode: number): Counts {
  const report = readReport(file, vitestReport)
  if (!report) return crashed
  const skipped = report.numPendingTests + report.numTodoTests
  return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, exitCode)
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** Counts of Playwright's JSON report; a test that passed at a second attempt passed. */
export function readPlaywrightCounts(file: string, exitCode: number): Counts {
  const stats = readReport(file, playwrightReport)?.stats
  if (!stats) return crashed
  const passed = stats.expected + stats.flaky
  return withExitCode({ passed, failed: stats.unexpected, skipped: stats.skipped }, exitCode)
}

const crashed: Counts = { passed: 0, failed: 1, skipped: 0 }

function withExitCode(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
