import { and, eq, gt, inArray, sum } from 'drizzle-orm'

import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { SystemContext } from '@/platform/context'
import { orders, payments } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { excessAmount, takeBack } from './domain/excess'
import { settledPayments } from './settled-payments'

const nothingProcessing: ReadonlySet<string> = new Set()

/**
 * The numbers of live orders of which more was paid than they cost, although the settlement should have refunded the
 * excess (invariant I2). What only people may decide is left out as the settlement leaves it out: manual payments,
 * money that a bank holds, and refunds that failed.
 */
export async function ordersWithKeptExcess(ctx: SystemContext): Promise<string[]> {
  const paidBeyondTotal = await sqlOf(ctx)
    .select({ id: orders.id, number: orders.number, total: orders.total })
    .from(orders)
    .innerJoin(payments, and(eq(payments.order, orders.id), eq(payments.status, 'captured')))
    .where(inArray(orders.status, ['placed', 'completed']))
    .groupBy(orders.id)
    .having(gt(sum(payments.capturedAmount), orders.total))
    .orderBy(orders.number)
  const kept: string[] = []
  for (const { id, number, total } of paidBeyondTotal) {
    const settled = settledPayments(await paymentBooks(ctx, id), nothingProcessing)
    if (takeBack(settled, excessAmount(settled, total)).surplus.length > 0) kept.push(number)
  }
  return kept
}
