/**
 * Measures the built shop against controls in the same run, prints a table, and writes it as JSON.
 *
 *   npm run bench [-- process pages lists statements orders lighthouse catalog million]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, platform } from 'node:os'
import { resolve } from 'node:path'

import { describeError } from '../../deploy/local/problem.ts'
import { stopLeftovers } from '../../deploy/local/processes.ts'
import { Progress } from '../../deploy/local/progress.ts'
import { Shutdown } from '../../deploy/local/shutdown.ts'
import { runDir } from '../support/test-run.ts'
import { toTable, type Figure } from './report.ts'
import { measureCatalogs } from './scenarios/catalog.ts'
import { measureLighthouse } from './scenarios/lighthouse.ts'
import { measureLists } from './scenarios/lists.ts'
import { measureOrders } from './scenarios/orders.ts'
import { measurePages } from './scenarios/pages.ts'
import { measureProcess, watchMemory } from './scenarios/process.ts'
import { countStatements } from './scenarios/statements.ts'
import { openBenchShop, type BenchShop } from './shop.ts'

const scenarios: Record<string, (shop: BenchShop) => Promise<Figure[]>> = {
  process: measureProcess,
  pages: measurePages,
  lists: measureLists,
  statements: countStatements,
  orders: measureOrders,
  lighthouse: measureLighthouse,
  // Last, because it fills the shop.
  catalog: measureCatalogs([10_000, 100_000]),
  million: measureCatalogs([10_000, 100_000, 1_000_000]),
}

/** Run only when they are named, because they take long, and need much disk or a download. */
const onlyNamed = new Set(['million', 'lighthouse'])

const resultFile = resolve('.data/bench/result.json')
const progress = new Progress()
const shutdown = new Shutdown()
process.umask(0o022)
shutdown.onSignals(() => progress.close('  Stopping…'))

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`\n  ✗ ${describeError(error)}\n`)
  process.exitCode = 1
}
await shutdown.run()
process.exit()

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in scenarios))
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(scenarios).join(', ')}`)
  if (platform() !== 'linux') throw new Error('The CPU of processes is read from /proc, which only Linux has.')
  await stopLeftovers(runDir)
  const shop = await openBenchShop(progress, shutdown)
  const figures: Figure[] = []
  let stopWatching: (() => Figure) | null = null
  for (const [name, measure] of Object.entries(scenarios)) {
    if (wanted.length > 0 ? !wanted.includes(name) : onlyNamed.has(name)) continue
    if (name !== 'process') stopWatching ??= watchMemory(shop)
    figures.push(...(await progress.step(`Measuring ${name}`, () => measure(shop))))
  }
  if (stopWatching) figures.push(stopWatching())
  mkdirSync(resolve(resultFile, '..'), { recursive: true })
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version }
  writeFileSync(resultFile, JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2))
  process.stdout.write(`\n${toTable(figures)}\n\n  As JSON: ${resultFile}\n`)
}
