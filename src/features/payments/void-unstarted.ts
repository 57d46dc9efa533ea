import type { SystemContext } from '@/platform/context'

import { withPayments } from './domain/books'
import type { PaymentBooks } from './domain/payment'
import { voidUnstartedPayments } from './payment.repository'

/**
 * Closes the payments of an order that no provider knows of: those by hand, and those that were never started.
 *
 * @returns the books after that.
 */
export async function voidUnstarted(ctx: SystemContext, orderId: string, books: PaymentBooks): Promise<PaymentBooks> {
  const isUnstarted = books.payments.some(
    ({ reference, status }) => reference === null && (status === 'pending' || status === 'failed'),
  )
  return isUnstarted ? withPayments(books, await voidUnstartedPayments(ctx, orderId)) : books
}
