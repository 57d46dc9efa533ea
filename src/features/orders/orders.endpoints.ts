import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { Refund } from '@/features/payments/domain/payment'
import { staffEndpoint } from '@/features/staff/staff-endpoint'
import type { StaffRole } from '@/platform/access'
import type { CurrencyCode } from '@/shared/currencies'
import { formatMoney } from '@/shared/money-format'
import { money } from '@/shared/money'
import { parseAmount } from '@/shared/money-parse'
import { fail, ok, type Result } from '@/shared/result'
import { typedCode, typedText } from '@/shared/typed-fields'

import { addNote } from './add-note'
import type { AskForRefundFailure } from './ask-for-refunds'
import { cancelOrder } from './cancel-order'
import { cancelRest } from './cancel-rest'
import { captureOrder } from './capture-order'
import { closeUnpaid } from './close-unpaid'
import { cancelReasons, refundReasons } from './domain/staff-reasons'
import { markPaid } from './mark-paid'
import { findOrderHead } from './order.repository'
import { refusedRefund } from './refused-refund'
import { refundOrder, retryRefund } from './refund-order'
import { reinstateOrder } from './reinstate-order'
import { resendConfirmation } from './resend-confirmation'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { ordersPanel } from './panel-texts'

const roles: readonly StaffRole[] = ['owner', 'manager', 'support']
const nothing = z.object({})

/** With the provider's own message in the sentence, if there is one. */
function refused(
  key: 'refused.refund' | 'refused.capture' | 'refused.canceledNotRefunded',
  { message }: { message: string | null },
  reader: InPanelLanguage,
): string {
  const t = ordersPanel.for(reader)
  return message === null ? t(key) : t(`${key}Why`, { why: message.replace(/\.$/, '') })
}

type RefundRefusal = Extract<ReturnType<typeof answerOf>, { ok: false }> | { ok: false; code: 'invalid_amount' }

/** The outcome of a refund with the currency that its figures are in. */
const answerOf = (refunded: Result<Refund[], AskForRefundFailure>, currency: CurrencyCode) =>
  refunded.ok ? ok({ refunds: refunded.value.map(({ id, status }) => ({ id, status })) }) : { ...refunded, currency }

function explainRefund(failure: RefundRefusal | { ok: false; code: 'not_found' }, reader: InPanelLanguage): string {
  const t = ordersPanel.for(reader)
  const text = (amount: number, currency: CurrencyCode) => formatMoney(money(amount, currency), panelLanguage(reader))
  switch (failure.code) {
    case 'not_found':
      return t('refused.gone')
    case 'invalid_amount':
      return t('refused.amount')
    case 'payment_disputed':
      return t('refused.disputedRefund')
    case 'refund_refused':
      return refused('refused.refund', failure, reader)
    case 'amount_not_refundable':
      return t('refused.steps', { step: text(failure.step, failure.currency) })
    case 'refund_exceeds_captured':
      return failure.refundable < 1
        ? t('refused.allRefunded')
        : t('refused.most', { amount: text(failure.refundable, failure.currency) })
  }
}

const markPaidCall = staffEndpoint({
  method: 'post',
  path: '/:id/mark-paid',
  collection: 'orders',
  roles,
  body: nothing,
  run: async ({ ctx, id: orderId, staff }) => {
    const paid = await markPaid(ctx, { orderId, staffId: staff.id })
    return paid.ok ? ok(null) : paid
  },
  explain: ({ code }, reader) =>
    ordersPanel.for(reader)(code === 'insufficient_stock' ? 'refused.paidSold' : 'refused.paidAlready'),
})

const captureCall = staffEndpoint({
  method: 'post',
  path: '/:id/capture',
  collection: 'orders',
  roles,
  body: nothing,
  run: ({ ctx, id: orderId }) => captureOrder(ctx, orderId),
  explain: (failure, reader) => {
    const t = ordersPanel.for(reader)
    switch (failure.code) {
      case 'not_found':
        return t('refused.gone')
      case 'not_capturable':
        return t('refused.notCapturable')
      case 'capture_refused':
        return refused('refused.capture', failure, reader)
      case 'payment_unavailable':
        return t('refused.noAnswer')
    }
  },
})

const cancelCall = staffEndpoint({
  method: 'post',
  path: '/:id/cancel',
  collection: 'orders',
  roles,
  body: z.object({ reason: z.enum(cancelReasons), note: typedText({ max: 1000 }).optional() }),
  run: async ({ ctx, id: orderId, staff, body: { reason, note } }) => {
    const canceled = await cancelOrder(ctx, { orderId, reason, staffId: staff.id })
    if (!canceled.ok) return canceled
    const failed = await refusedRefund(ctx, orderId)
    if (note) await addNote(ctx, { orderId, text: note, staffId: staff.id })
    return failed ? fail('refund_refused', { message: failed.failureMessage }) : ok(null)
  },
  explain: (failure, reader) => {
    const t = ordersPanel.for(reader)
    switch (failure.code) {
      case 'not_found':
        return t('refused.gone')
      case 'payment_disputed':
        return t('refused.disputedCancel')
      case 'refund_refused':
        return refused('refused.canceledNotRefunded', failure, reader)
      case 'invalid_transition':
        return t('refused.partlyShipped')
    }
  },
})

const refundCall = staffEndpoint({
  method: 'post',
  path: '/:id/refund',
  collection: 'orders',
  roles,
  body: z.object({ amount: typedCode({ max: 20 }), reason: z.enum(refundReasons) }),
  run: async ({ ctx, id: orderId, staff, body: { amount: typed, reason } }) => {
    const order = await findOrderHead(ctx, orderId)
    if (!order) return fail('not_found')
    const { currency } = order
    const amount = parseAmount(typed, currency)
    if (!amount.ok) return amount
    const refunded = await refundOrder(ctx, { orderId, amount: amount.value, reason, staffId: staff.id })
    return answerOf(refunded, currency)
  },
  explain: explainRefund,
})

const retryRefundCall = staffEndpoint({
  method: 'post',
  path: '/:id/retry-refund',
  collection: 'orders',
  roles,
  body: z.object({ refundId: z.uuid() }),
  run: async ({ ctx, id: orderId, staff, body: { refundId } }) => {
    const order = await findOrderHead(ctx, orderId)
    if (!order) return fail('not_found')
    return answerOf(await retryRefund(ctx, { orderId, refundId, staffId: staff.id }), order.currency)
  },
  explain: (failure, reader) =>
    failure.code === 'not_found' ? ordersPanel.for(reader)('refused.repeated') : explainRefund(failure, reader),
})

const cancelRestCall = staffEndpoint({
  method: 'post',
  path: '/:id/cancel-rest',
  collection: 'orders',
  roles,
  body: nothing,
  run: async ({ ctx, id: orderId, staff }) => {
    const canceled = await cancelRest(ctx, { orderId, staffId: staff.id })
    return canceled.ok ? ok(null) : canceled
  },
  explain: ({ code }, reader) => ordersPanel.for(reader)(code === 'not_found' ? 'refused.gone' : 'refused.noRest'),
})

const closeUnpaidCall = staffEndpoint({
  method: 'post',
  path: '/:id/close-unpaid',
  collection: 'orders',
  roles,
  body: nothing,
  run: async ({ ctx, id: orderId, staff }) => {
    const closed = await closeUnpaid(ctx, { orderId, staffId: staff.id })
    return closed.ok ? ok(null) : closed
  },
  explain: ({ code }, reader) => ordersPanel.for(reader)(code === 'not_found' ? 'refused.gone' : 'refused.notUnpaid'),
})

const reinstateCall = staffEndpoint({
  method: 'post',
  path: '/:id/reinstate',
  collection: 'orders',
  roles,
  body: nothing,
  run: async ({ ctx, id: orderId, staff }) => {
    const reinstated = await reinstateOrder(ctx, { orderId, staffId: staff.id })
    return reinstated.ok ? ok(null) : reinstated
  },
  explain: ({ code }, reader) => {
    const t = ordersPanel.for(reader)
    if (code === 'insufficient_stock') return t('refused.reinstateSold')
    return t(code === 'not_found' ? 'refused.gone' : 'refused.notReinstatable')
  },
})

const resendCall = staffEndpoint({
  method: 'post',
  path: '/:id/resend-confirmation',
  collection: 'orders',
  roles,
  body: nothing,
  run: ({ ctx, id: orderId, staff }) => resendConfirmation(ctx, { orderId, staffId: staff.id }),
  explain: ({ code }, reader) =>
    ordersPanel.for(reader)(code === 'not_found' ? 'refused.gone' : 'refused.noConfirmation'),
})

const noteCall = staffEndpoint({
  method: 'post',
  path: '/:id/notes',
  collection: 'orders',
  roles,
  body: z.object({ text: typedText({ max: 2000 }).min(1) }),
  run: ({ ctx, id: orderId, staff, body: { text } }) => addNote(ctx, { orderId, text, staffId: staff.id }),
  explain: (_failure, reader) => ordersPanel.for(reader)('refused.gone'),
})

/** What the buttons of the order page call. Sending goods is fulfillment's. */
export const orderEndpoints: Endpoint[] = [
  markPaidCall,
  captureCall,
  reinstateCall,
  cancelCall,
  cancelRestCall,
  closeUnpaidCall,
  refundCall,
  retryRefundCall,
  resendCall,
  noteCall,
]
