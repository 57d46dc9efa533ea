import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { readVitestCounts, type Counts } from '../support/counts.ts'
import { testDir } from '../support/test-run.ts'
import { runTool } from './runner.ts'

/** Runs one project of vitest.config.ts and counts its tests. */
export async function runVitest(project: string): Promise<Counts> {
  const report = join(testDir, 'reports', `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool('vitest', ['run', '--project', project, '--passWithNoTests', ...reporters])
  return readVitestCounts(report, code)
}
