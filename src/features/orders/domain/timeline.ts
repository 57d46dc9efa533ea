import type { FulfilledLine } from './fulfilled-lines'

/**
 * The data of an order's timeline entries, by type. Amounts are minor units of the order's currency. Pages format
 * entries as translated sentences.
 */
export type TimelineData = {
  'order.created': Record<string, never>
  'order.placed': Record<string, never>
  'order.completed': Record<string, never>
  'order.canceled': { reason: string }
  'order.fulfilled': {
    fulfillmentId: string
    lines: readonly FulfilledLine[]
    carrier: string | null
    trackingNumber: string | null
    trackingUrl: string | null
  }
  /** The unsent pieces of a partly sent order were canceled. */
  'order.rest_canceled': { lines: readonly FulfilledLine[] }
  'order.payment_reminded': Record<string, never>
  'order.closed_unpaid': Record<string, never>
  'order.reinstated': Record<string, never>
  'payment.authorized': { amount: number; provider: string }
  'payment.captured': { amount: number; provider: string }
  'payment.failed': { code: string; message: string }
  'payment.voided': { provider: string }
  /** The provider's data does not match the order, so staff must check it. */
  'payment.quarantined': { reason: string; reference: string }
  'refund.pending': { refundId: string; amount: number; reason: string | null }
  'refund.succeeded': { refundId: string; amount: number; reason: string | null }
  'refund.failed': { refundId: string; amount: number; reason: string | null }
  'dispute.created': { disputeId: string; amount: number; reason: string; status: string }
  'mail.resent': {
    mail:
      | 'confirmation'
      | 'payment_received'
      | 'shipped'
      | 'canceled'
      | 'rest_canceled'
      | 'refunded'
      | 'payment_due'
      | 'new_order'
  }
  /** What staff write for one another. */
  note: { text: string }
  'dispute.closed': { disputeId: string; amount: number; reason: string; status: string }
}

export type TimelineType = keyof TimelineData

/** Something that happened to an order. `at` is ISO 8601. */
export type TimelineEntry = {
  [T in TimelineType]: {
    readonly id: string
    readonly type: T
    readonly at: string
    readonly staffId: string | null
    /** Of a person whose account was deleted since. */
    readonly staffName: string | null
    readonly data: TimelineData[T]
  }
}[TimelineType]

/** The entries that a buyer may read: without decline codes, disputes and internal ones. */
const buyerTypes: readonly TimelineType[] = [
  'order.created',
  'order.placed',
  'order.completed',
  'order.canceled',
  'order.fulfilled',
  'order.rest_canceled',
  'order.reinstated',
  'payment.captured',
  'refund.succeeded',
]

export const isForBuyer = ({ type }: TimelineEntry): boolean => buyerTypes.includes(type)
