import { providerName } from '@/features/payments/provider-name'
import type { CurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { inSentence, panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'

import type { TimelineEntry } from '../../domain/timeline'
import { ordersPanel } from '../../panel-texts'
import { reasonWords } from './staff-words'

interface Sentence {
  readonly title: string
  readonly detail?: string | null
  readonly link?: string | null
}

const piecesOf = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((sum, line) => sum + line.quantity, 0)

/** One entry of the timeline as staff read it. */
export function timelineWords(entry: TimelineEntry, currency: CurrencyCode, reader: InPanelLanguage): Sentence {
  const t = ordersPanel.for(reader)
  const locale = panelLanguage(reader)
  const text = (amount: number) => formatMoney(money(amount, currency), locale)
  const reasonOf = (reason: string | null) => (reason === null ? null : reasonWords(reason, reader))
  const moved = (kind: 'authorized' | 'received', { amount, provider: id }: { amount: number; provider: string }) => {
    const provider = inSentence(providerName(id, locale), reader)
    const values = { amount: text(amount) }
    return provider === null ? t(`timeline.${kind}ByHand`, values) : t(`timeline.${kind}`, { ...values, provider })
  }
  switch (entry.type) {
    case 'order.created':
      return { title: t('timeline.created') }
    case 'order.placed':
      return { title: t('timeline.placed') }
    case 'order.completed':
      return { title: t('timeline.completed'), detail: t('timeline.completedWhy') }
    case 'order.canceled':
      return { title: t('timeline.canceled'), detail: reasonOf(entry.data.reason) }
    case 'order.fulfilled': {
      const { lines, carrier, trackingNumber, trackingUrl } = entry.data
      const detail = [carrier, trackingNumber].filter(Boolean).join(' ')
      return { title: t('timeline.shipped', { count: piecesOf(lines) }), detail, link: trackingUrl }
    }
    case 'order.rest_canceled': {
      const detail = t('timeline.notShipped', { count: piecesOf(entry.data.lines) })
      return { title: t('timeline.restCanceled'), detail }
    }
    case 'order.payment_reminded':
      return { title: t('timeline.reminded') }
    case 'order.closed_unpaid':
      return { title: t('timeline.closedUnpaid') }
    case 'order.reinstated':
      return { title: t('timeline.reinstated'), detail: t('timeline.reinstatedWhy') }
    case 'payment.authorized':
      return { title: moved('authorized', entry.data) }
    case 'payment.captured':
      return { title: moved('received', entry.data) }
    case 'payment.failed':
      return { title: t('timeline.declined'), detail: `${entry.data.message} (${entry.data.code})` }
    case 'payment.voided':
      return { title: t('timeline.voided') }
    case 'payment.quarantined':
      return { title: t('timeline.quarantined'), detail: `${entry.data.reason}, ${entry.data.reference}` }
    case 'refund.pending':
      return {
        title: t('timeline.refundRequested', { amount: text(entry.data.amount) }),
        detail: reasonOf(entry.data.reason),
      }
    case 'refund.succeeded':
      return { title: t('timeline.refunded', { amount: text(entry.data.amount) }), detail: reasonOf(entry.data.reason) }
    case 'refund.failed':
      return {
        title: t('timeline.refundFailed', { amount: text(entry.data.amount) }),
        detail: t('timeline.stillWaiting'),
      }
    case 'dispute.created': {
      const key = entry.data.status === 'inquiry' ? 'timeline.inquiry' : 'timeline.disputed'
      return { title: t(key, { amount: text(entry.data.amount) }), detail: reasonOf(entry.data.reason) }
    }
    case 'dispute.closed': {
      const key = entry.data.status === 'won' ? 'timeline.won' : 'timeline.lost'
      return { title: t(key), detail: t(`${key}Why`, { amount: text(entry.data.amount) }) }
    }
    case 'mail.resent':
      return { title: t(`mails.${entry.data.mail}`) }
    case 'note':
      return { title: t('timeline.note'), detail: entry.data.text }
  }
}
