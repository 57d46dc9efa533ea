import { providerName } from '@/features/payments/provider-name'
import type { CurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import type { TimelineData, TimelineEntry } from '../../domain/timeline'
import { reasonWords } from './staff-words'

interface Sentence {
  readonly title: string
  readonly detail?: string | null
  readonly link?: string | null
}

const mails: Readonly<Record<TimelineData['mail.resent']['mail'], string>> = {
  confirmation: 'Confirmation',
  payment_received: 'E-mail about the payment',
  shipped: 'E-mail about the parcel',
  canceled: 'E-mail about the cancellation',
  rest_canceled: 'E-mail about the canceled items',
  refunded: 'E-mail about the refund',
  payment_due: 'Payment reminder',
  new_order: 'E-mail to staff',
}

/** One entry of the timeline as staff read it. */
export function timelineWords(entry: TimelineEntry, currency: CurrencyCode): Sentence {
  const text = (amount: number) => formatMoney(money(amount, currency), 'en')
  const by = (provider: string) => `by ${(providerName(provider, 'en') ?? 'hand').toLowerCase()}`
  const received = (provider: string) => (provider === 'manual' ? 'recorded by hand' : `received ${by(provider)}`)
  switch (entry.type) {
    case 'order.created':
      return { title: 'Checkout started' }
    case 'order.placed':
      return { title: 'Order placed' }
    case 'order.completed':
      return { title: 'Order completed', detail: 'It is paid, and nothing is left to ship.' }
    case 'order.canceled':
      return { title: 'Order canceled', detail: reasonWords(entry.data.reason) }
    case 'order.fulfilled': {
      const { lines, carrier, trackingNumber, trackingUrl } = entry.data
      const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
      const detail = [carrier, trackingNumber].filter(Boolean).join(' ')
      return { title: `Shipped ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`, detail, link: trackingUrl }
    }
    case 'order.rest_canceled': {
      const pieces = entry.data.lines.reduce((sum, line) => sum + line.quantity, 0)
      return {
        title: 'Rest of the order canceled',
        detail: `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} will not be shipped.`,
      }
    }
    case 'order.payment_reminded':
      return { title: 'Customer reminded of the transfer' }
    case 'order.closed_unpaid':
      return { title: 'Closed without payment' }
    case 'order.reinstated':
      return { title: 'Order reinstated', detail: 'The payment arrived after it had been canceled.' }
    case 'payment.authorized':
      return { title: `${text(entry.data.amount)} authorized ${by(entry.data.provider)}` }
    case 'payment.captured':
      return { title: `${text(entry.data.amount)} ${received(entry.data.provider)}` }
    case 'payment.failed':
      return { title: 'Payment declined', detail: `${entry.data.message} (${entry.data.code})` }
    case 'payment.voided':
      return { title: 'Payment voided' }
    case 'payment.quarantined':
      return { title: 'A payment does not match this order', detail: `${entry.data.reason}, ${entry.data.reference}` }
    case 'refund.pending':
      return { title: `Refund of ${text(entry.data.amount)} requested`, detail: reasonOf(entry.data.reason) }
    case 'refund.succeeded':
      return { title: `${text(entry.data.amount)} refunded`, detail: reasonOf(entry.data.reason) }
    case 'refund.failed':
      return {
        title: `Refund of ${text(entry.data.amount)} failed`,
        detail: 'The customer is still waiting for the money.',
      }
    case 'dispute.created':
      return entry.data.status === 'inquiry'
        ? { title: `The bank asks about ${text(entry.data.amount)}`, detail: reasonOf(entry.data.reason) }
        : { title: `${text(entry.data.amount)} disputed at the bank`, detail: reasonOf(entry.data.reason) }
    case 'dispute.closed':
      return {
        title: entry.data.status === 'won' ? 'Dispute won' : 'Dispute lost',
        detail:
          entry.data.status === 'won'
            ? `The bank gave ${text(entry.data.amount)} back to the shop.`
            : `The bank gave ${text(entry.data.amount)} back to the customer.`,
      }
    case 'mail.resent':
      return { title: `${mails[entry.data.mail]} sent again` }
    case 'note':
      return { title: 'Note', detail: entry.data.text }
  }
}

const reasonOf = (reason: string | null) => (reason === null ? null : reasonWords(reason))
