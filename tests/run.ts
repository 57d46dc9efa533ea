/**
 * Runs the tests, all of them or the parts that are named, and ends with one line: `N passed, N failed`.
 *
 *   node tests/run.ts [verify] [unit] [integration] [e2e] [faults]
 */
import { describeError } from '../deploy/local/problem.ts'
import { stopLeftovers } from '../deploy/local/processes.ts'
import { formatDuration } from '../deploy/local/progress.ts'
import { Shutdown } from '../deploy/local/shutdown.ts'
import { setUpBrowser } from './setup-browser.ts'
import { runE2e } from './stages/e2e.ts'
import { runVerify } from './stages/verify.ts'
import { runVitest } from './stages/vitest.ts'
import { addCounts, describeCounts, noCounts, type Counts } from './support/counts.ts'
import { compileCacheDir, runDir } from './support/test-run.ts'

type Stage = (shutdown: Shutdown) => Promise<Counts>

const stages: Record<string, Stage> = {
  verify: runVerify,
  unit: () => runVitest('unit'),
  integration: async () => {
    // The stand-in for Stripe.js is tested in a browser.
    await setUpBrowser()
    return runVitest('integration')
  },
  e2e: runE2e,
  faults: () => runVitest('faults'),
}
/** `verify` has the unit tests in it. */
const everything = ['verify', 'integration', 'e2e', 'faults']

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in stages))
if (unknown.length > 0) {
  process.stderr.write(`  ✗ There is no part ${unknown.join(', ')}. Parts: ${Object.keys(stages).join(', ')}\n`)
  process.exit(1)
}

const shutdown = new Shutdown()
process.umask(0o022)
process.env.NODE_COMPILE_CACHE = compileCacheDir
shutdown.onSignals(() => process.stderr.write('\n  Stopping…\n'))
await stopLeftovers(runDir)

const results: { name: string; counts: Counts; duration: number }[] = []
for (const name of wanted.length > 0 ? wanted : everything) {
  process.stdout.write(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}\n\n`)
  const start = Date.now()
  const counts = await runStage(name)
  results.push({ name, counts, duration: Date.now() - start })
}
await shutdown.run()

process.stdout.write('\n')
for (const { name, counts, duration } of results) {
  process.stdout.write(`  ${name.padEnd(14)}${describeCounts(counts).padEnd(36)}${formatDuration(duration)}\n`)
}
const total = results.map(({ counts }) => counts).reduce(addCounts, noCounts)
process.stdout.write(`\n${describeCounts(total)}\n`)
process.exit(total.failed === 0 ? 0 : 1)

/** A stage that cannot run counts as one failure. */
async function runStage(name: string): Promise<Counts> {
  try {
    return (await stages[name]?.(shutdown)) ?? noCounts
  } catch (error) {
    process.stdout.write(`\n  ✗ ${describeError(error)}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
