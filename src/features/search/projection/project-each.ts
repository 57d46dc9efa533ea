import type { SystemContext } from '@/platform/context'
import { isOutage } from '@/platform/http/overload'
import { logger } from '@/platform/logger'
import { counter } from '@/platform/metrics/registry'
import { sqlState } from '@/platform/transaction'

import { projectBatch, type Batch } from './project-batch'
import { slices } from '@/shared/slices'
import type { Difference } from './write-index'

/** The most failing products of a batch; with more, the products are probably not the cause. */
const mostSkipped = 100

const failures = counter(
  'flow_masters_unprojected_products_total',
  'Products that lists and searches do not show as they are, because projecting them failed.',
)

export interface Projection {
  readonly differences: readonly Difference[]
  /** Ids of products that could not be projected. The read model has what it had of them. */
  readonly skipped: readonly string[]
}

/**
 * Like {@link projectBatch}, but products that cannot be projected do not block the others: a failing batch is halved
 * until each failing product is alone, which is logged and skipped.
 *
 * @throws when the database is not available or a lock times out, and when more than 100 products fail.
 */
export async function projectEach(ctx: SystemContext, batch: Batch): Promise<Projection> {
  const differences: Difference[] = []
  const skipped: string[] = []
  const waiting = [batch.ids]
  for (let ids = waiting.shift(); ids; ids = waiting.shift()) {
    try {
      differences.push(...(await projectBatch(ctx, { ...batch, ids })))
    } catch (error) {
      const [id] = ids
      if (id === undefined || !canBeOfProducts(error) || skipped.length >= mostSkipped) throw error
      if (ids.length > 1) waiting.unshift(...slices(ids, Math.ceil(ids.length / 2)))
      else {
        logger.error({ err: error, productId: id, storeId: batch.storeId }, 'a product cannot be projected')
        failures.inc()
        skipped.push(id)
      }
    }
  }
  return { differences, skipped }
}

/** query_canceled: the statement took longer than it may, so that fewer products may fit. */
const tooLong = '57014'

const canBeOfProducts = (error: unknown): boolean => sqlState(error) === tooLong || !isOutage(error)
