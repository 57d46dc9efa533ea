import { parseArgs } from 'node:util'

import { checkIndex } from '@/features/search/rebuild/check-index'
import { rebuildIndex } from '@/features/search/rebuild/rebuild-index'
import { listStoreNames, type StoreName } from '@/features/stores/stores.queries'
import type { SystemContext } from '@/platform/context'
import { systemContext } from '@/platform/request-context'

const usage = 'Usage: npm run reindex -- [--store SLUG] [--check [--dry-run]]\n'

/** Differences that are printed; the rest is counted. */
const shown = 50

/**
 * `npm run reindex`: builds a new read model of the catalog, for all stores or for one, while shoppers use the current
 * one. With `--check` it compares the read model with the catalog, repairs differences unless `--dry-run` is given, and
 * exits with 1 when it found any. Both exit with 1 when a product could not be projected; the log has its id.
 */
export async function reindex(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      store: { type: 'string' },
      check: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  if (values['dry-run'] && !values.check) return refuse(usage)
  const ctx = await systemContext()
  const stores = (await listStoreNames(ctx)).filter(({ slug }) => values.store === undefined || slug === values.store)
  if (stores.length === 0 && values.store !== undefined) return refuse(`There is no store "${values.store}".\n`)
  let status = 0
  for (const store of stores) {
    const isWell = values.check
      ? await check(ctx, store, values['dry-run'])
      : (await rebuildIndex(ctx, store, { say })) === 0
    if (!isWell) status = 1
  }
  return status
}

/** Whether nothing differed, and nothing failed. */
async function check(ctx: SystemContext, { id, slug }: StoreName, isDryRun: boolean): Promise<boolean> {
  const { checked, differences, skipped } = await checkIndex(ctx, id, { isDryRun })
  for (const { productId, part } of differences.slice(0, shown)) say(`  ${productId}: ${part}`)
  if (differences.length > shown) say(`  and ${String(differences.length - shown)} more`)
  const found = differences.length === 0 ? 'nothing differs' : `${String(differences.length)} differences`
  say(`${slug}: ${String(checked)} products checked, ${found}${differences.length > 0 && !isDryRun ? ', mended' : ''}`)
  if (skipped.length > 0) say(`${slug}: ${String(skipped.length)} products could not be projected`)
  return differences.length === 0 && skipped.length === 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function refuse(reason: string): number {
  process.stderr.write(reason)
  return 2
}
