import type { SystemContext } from '@/platform/context'

import { withPayments } from './domain/books'
import type { Payment, PaymentBooks } from './domain/payment'
import { voidUnstartedPayments } from './payment.repository'

/**
 * Closes the payments of an order that no provider knows of: those by hand, and those that were never started. With
 * `only`, no others than these.
 *
 * @returns the books after that.
 */
export async function voidUnstarted(
  ctx: SystemContext,
  orderId: string,
  books: PaymentBooks,
  { only = books.payments }: { readonly only?: readonly Payment[] } = {},
): Promise<PaymentBooks> {
  const ids = only
    .filter(({ reference, status }) => reference === null && (status === 'pending' || status === 'failed'))
    .map(({ id }) => id)
  return ids.length > 0 ? withPayments(books, await voidUnstartedPayments(ctx, orderId, ids)) : books
}
