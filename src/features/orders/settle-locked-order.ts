import type { PaymentBooks } from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { Context } from '@/platform/context'
import type { Result } from '@/shared/result'

import { actOnSettlement, type SettledOrder } from './act-on-settlement'
import { paymentWindow } from './domain/payment-window'
import { settle } from './domain/settle'
import { lockOrder, type OrderHead } from './order.repository'
import { recordNews, type PaymentNews } from './record-news'
import { settledPayments } from './settled-payments'

type Settling = { readonly orderId: string; readonly news: PaymentNews | null }

type Stock = 'held' | 'gone'

/**
 * The transaction of settling: locks the order, reads its books once, records the provider's answer, and acts on all
 * payments together. Idempotent. When the goods of a paid order are sold out it fails; the caller must roll back and
 * call it again with `stock: 'gone'`.
 */
export async function settleLockedOrder(
  ctx: Context,
  { orderId, news }: Settling,
  stock: Stock,
): Promise<Result<SettledOrder, StockShortage>> {
  const order = await lockOrder(ctx, orderId)
  if (!order) throw new Error(`No order ${orderId} in this store`)
  const known = await paymentBooks(ctx, orderId)
  const books = news ? await recordNews(ctx, known, news) : known
  const isProcessing = news?.state.isProcessing === true
  return settleBooks(ctx, { order, books, processing: new Set(isProcessing ? [news.paymentId] : []) }, stock)
}

/** Settles an order that the caller has locked, by its current books. */
export function settleBooks(
  ctx: Context,
  {
    order,
    books,
    processing = new Set(),
  }: { readonly order: OrderHead; readonly books: PaymentBooks; readonly processing?: ReadonlySet<string> },
  stock: Stock,
): Promise<Result<SettledOrder, StockShortage>> {
  const decision = settle({
    order: order.status,
    total: order.total,
    payments: settledPayments(books, processing),
    stock,
    isExpired: order.ageSeconds > paymentWindow,
  })
  return actOnSettlement(ctx, { order, books }, decision)
}
