import { z } from 'zod'

import { listStoreNames, type StoreName } from '@/features/stores/stores.queries'
import type { SystemContext } from '@/platform/context'
import { defineJob, handleJob } from '@/platform/jobs'
import { logger } from '@/platform/logger'
import { counter } from '@/platform/metrics/registry'

import { checkIndex } from './check-index'
import { deleteLostRows } from './delete-lost-rows'
import { dropUnusedProfiles } from './drop-unused-profiles'
import { buildMissingIndexes } from './rebuild-index'

/** Runs each night: repairs differences from the catalog, as after a rollback to the release without a read model. */
export const checkIndexesJob = defineJob('search/check', z.object({}), {
  retryLimit: 2,
  leaseSeconds: 6 * 3600,
  heartbeatSeconds: 30,
})

const mended = counter(
  'flow_masters_mended_products_total',
  'Parts of products in the read model of the catalog (facts, name, words, card) that the check found different and repaired.',
  ['part'],
)

export const checkIndexesHandler = handleJob(checkIndexesJob, async (ctx) => {
  await buildMissingIndexes(ctx, { say: (line) => logger.info(line) })
  const failed: string[] = []
  for (const store of await listStoreNames(ctx)) {
    try {
      await checkStore(ctx, store)
    } catch (error) {
      logger.error({ err: error, store: store.slug }, 'the read model of a store could not be checked')
      failed.push(store.slug)
    }
  }
  await deleteLostRows(ctx)
  // Checked again by the job's next try.
  if (failed.length > 0) throw new Error(`Stores that could not be checked: ${failed.join(', ')}`)
})

async function checkStore(ctx: SystemContext, { id, slug }: StoreName): Promise<void> {
  const { checked, differences, skipped } = await checkIndex(ctx, id)
  for (const { part } of differences) mended.inc({ part })
  const report = { store: slug, checked, mended: differences.length, skipped: skipped.length }
  if (differences.length === 0) logger.info(report, 'read model of the catalog checked')
  else
    logger.warn({ ...report, first: differences.slice(0, 20) }, 'read model of the catalog differed and was repaired')
  await dropUnusedProfiles(ctx, id)
}
