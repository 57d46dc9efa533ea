import type { Where } from 'payload'

type Condition = { readonly [field: string]: { readonly equals: string } | { readonly in: readonly string[] } }

/** Orders for which all conditions of one of the rows hold, in the form of the panel's filters. */
export type OrderList = readonly (readonly Condition[])[]

const placed: Condition = { status: { equals: 'placed' } }
const notAllSent: Condition = { fulfillmentStatus: { in: ['unfulfilled', 'partially_fulfilled'] } }

/**
 * Orders that are paid or paid on delivery, with pieces left to ship. `order-actions` decides which may be shipped.
 */
export const toShip: OrderList = [
  [placed, notAllSent, { paymentStatus: { in: ['paid', 'partially_refunded'] } }],
  [placed, notAllSent, { isPaidOnDelivery: { equals: 'true' } }],
]

/** Binding orders whose money has not arrived yet: a bank transfer, or cash at the door. */
export const unpaid: OrderList = [[placed, { paymentStatus: { in: ['unpaid', 'partially_paid'] } }]]

/** Orders whose money needs staff: a bank holds it or gave it back, or the order was canceled without a full refund. */
export const moneyTrouble: OrderList = [
  [{ paymentStatus: { equals: 'disputed' } }],
  [placed, { paymentStatus: { equals: 'charged_back' } }],
  [{ status: { equals: 'canceled' } }, { paymentStatus: { in: ['paid', 'partially_paid', 'partially_refunded'] } }],
]

export const inState = (status: 'completed' | 'canceled'): OrderList => [[{ status: { equals: status } }]]

/** The same orders for a query. */
export const whereOf = (list: OrderList): Where => ({
  or: list.map((row) => ({
    and: row.map((condition) =>
      Object.fromEntries(
        Object.entries(condition).map(([field, rule]) => [field, 'in' in rule ? { in: [...rule.in] } : { ...rule }]),
      ),
    ),
  })),
})

/** The panel's list of these orders. */
export function orderListUrl(list: OrderList): string {
  const parts = list.flatMap((row, index) =>
    row.flatMap((condition, place) =>
      Object.entries(condition).map(([field, rule]) => {
        const at = `where[or][${String(index)}][and][${String(place)}][${field}]`
        return 'in' in rule ? `${at}[in]=${rule.in.join(',')}` : `${at}[equals]=${rule.equals}`
      }),
    ),
  )
  return `/admin/collections/orders${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}
