import type { Context } from '@/platform/context'
import { isInTransaction } from '@/platform/transaction'

import { bumpOrderNumber } from './order-number.repository'

/**
 * Takes the store's next order number, with its prefix, such as 'FM-1001'. Call it before the order's transaction: the
 * counter's row is locked until the end of the transaction that bumps it, and orders would queue behind one another.
 * A number that is not used leaves a gap, which is allowed.
 */
export async function nextOrderNumber(ctx: Context): Promise<string> {
  if (isInTransaction(ctx)) throw new Error('Take the order number before the transaction, not in it')
  return bumpOrderNumber(ctx)
}
