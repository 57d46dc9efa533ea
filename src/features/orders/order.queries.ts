import { refundableOf, type Dispute, type Payment, type Refund } from '@/features/payments/domain/payment'
import { paymentBooks } from '@/features/payments/payment-books.queries'
import { paymentMethods } from '@/features/payments/payment-methods'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { forkContext } from '@/platform/fork-context'
import { isToken, isUuid } from '@/shared/ids'
import { isLocale } from '@/shared/locales'
import { money, sum, type Money } from '@/shared/money'

import { nextActions, type OrderAction } from './domain/order-actions'
import type { OrderView } from './domain/order-view'
import type { TimelineEntry } from './domain/timeline'
import { listDownloads } from './downloads'
import {
  findOrderRow,
  findOrderRowByToken,
  listOrderRows,
  type OrderListRow,
  type OrderRow,
} from './order-view.repository'
import { presentOrder } from './present-order'
import { toActionable } from './refresh-order'
import { listTimeline } from './timeline.repository'

/** The order of a secret link, as its buyer may see it; null for an unknown token and for another store's. */
export async function findOrderByToken(ctx: Context, token: string): Promise<OrderView | null> {
  const order = isToken(token) ? await findOrderRowByToken(ctx, token) : null
  return order && viewOf(ctx, order)
}

/** The same by id, for callers that have checked access: mails and accounts. */
export async function findOrder(ctx: Context, id: string): Promise<OrderView | null> {
  const order = isUuid(id) ? await findOrderRow(ctx, id) : null
  return order && viewOf(ctx, order)
}

/** The same in the language that it was placed in, with the context of that language; for mails. */
export async function findOrderInItsLanguage(
  ctx: Context,
  id: string,
): Promise<{ readonly ctx: Context; readonly order: OrderView } | null> {
  const row = await findOrderRow(ctx, id)
  if (!row) return null
  const own = isLocale(row.locale) && row.locale !== localeOf(ctx) ? await forkContext(ctx, row.locale) : ctx
  return { ctx: own, order: await viewOf(own, row) }
}

async function viewOf(ctx: Context, order: OrderRow): Promise<OrderView> {
  const methods = order.paymentProvider === 'manual' ? (await paymentMethods(ctx)).manual : []
  return presentOrder({
    order,
    books: await paymentBooks(ctx, order.id),
    timeline: await listTimeline(ctx, order.id),
    downloads: await listDownloads(ctx, order),
    method: methods.find(({ code }) => code === order.paymentMethod) ?? null,
    locale: localeOf(ctx),
    timeZone: ctx.store.timeZone,
  })
}

/** An order for staff: the whole timeline, every payment, refund and dispute, and the possible actions. */
export type StaffOrderView = OrderView & {
  readonly customerId: string | null
  readonly payments: readonly Payment[]
  readonly refunds: readonly Refund[]
  readonly disputes: readonly Dispute[]
  readonly refundable: Money
  readonly actions: readonly OrderAction[]
}

/**
 * Null for an unknown order and for another store's. The caller must check that the reader is staff of the store.
 */
export async function findOrderForStaff(ctx: Context, id: string): Promise<StaffOrderView | null> {
  const order = isUuid(id) ? await findOrderRow(ctx, id) : null
  if (!order) return null
  const books = await paymentBooks(ctx, order.id)
  const timeline: TimelineEntry[] = await listTimeline(ctx, order.id)
  return {
    ...(await viewOf(ctx, order)),
    timeline,
    customerId: order.customerId,
    ...books,
    refundable: sum(
      books.payments.map((payment) => refundableOf(payment, books)),
      order.currency,
    ),
    actions: nextActions(toActionable(order, books)),
  }
}

/** An order in a customer's list. `pieces` counts all goods; `titles` are the lines'. */
export type CustomerOrder = Omit<OrderListRow, 'total' | 'currency' | 'position'> & { readonly total: Money }

export type CustomerOrders = { readonly items: readonly CustomerOrder[]; readonly nextCursor: string | null }

export const orderPageSize = 20

/** A customer's placed orders, the newest first, by keyset. An unreadable cursor starts from the beginning. */
export async function listCustomerOrders(
  ctx: Context,
  customerId: string,
  { cursor = null, limit = orderPageSize }: { cursor?: string | null; limit?: number } = {},
): Promise<CustomerOrders> {
  const rows = await listOrderRows(ctx, {
    customerId,
    after: cursor === null ? null : decode(cursor),
    limit: limit + 1,
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(toCustomerOrder),
    nextCursor: last && rows.length > limit ? encode(last) : null,
  }
}

function toCustomerOrder(row: OrderListRow): CustomerOrder {
  const { id, number, token, status, paymentStatus, fulfillmentStatus, createdAt, pieces, titles, pictureUrl } = row
  const total = money(row.total, row.currency)
  return { id, number, token, status, paymentStatus, fulfillmentStatus, createdAt, pieces, titles, pictureUrl, total }
}

const encode = ({ position, id }: OrderListRow): string => Buffer.from(`${position}|${id}`).toString('base64url')

/** The form in which Postgres writes a `timestamptz`. Postgres may refuse other forms that JavaScript accepts. */
const postgresTime = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/

function decode(cursor: string): { at: string; id: string } | null {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|')
  return isUuid(id) && postgresTime.test(at) && !Number.isNaN(Date.parse(at)) ? { at, id } : null
}

/** Whether a text is the cursor of a list of orders. */
export const isOrderCursor = (text: string): boolean => decode(text) !== null
