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

const roles: readonly StaffRole[] = ['owner', 'manager', 'support']
const nothing = z.object({})
const gone = 'This order no longer exists.'

/** A clause that says why the provider refused, with the provider's own message if there is one. */
const refusal = ({ message }: { message: string | null }): string =>
  `the payment provider refuses it${message === null ? '.' : ` (${message.replace(/\.$/, '')}).`}`

const disputed = (done: string): string =>
  `The customer’s bank has taken the money of this payment and decides who gets it, so the order cannot be ${done} now. Answer the dispute at the payment provider; accept it there to leave the money to the customer.`

type RefundRefusal = Extract<ReturnType<typeof answerOf>, { ok: false }> | { ok: false; code: 'invalid_amount' }

/** The outcome of a refund with the currency that its figures are in. */
const answerOf = (refunded: Result<Refund[], AskForRefundFailure>, currency: CurrencyCode) =>
  refunded.ok ? ok({ refunds: refunded.value.map(({ id, status }) => ({ id, status })) }) : { ...refunded, currency }

function explainRefund(failure: RefundRefusal | { ok: false; code: 'not_found' }): string {
  switch (failure.code) {
    case 'not_found':
      return gone
    case 'invalid_amount':
      return 'Enter an amount above zero, such as 24.00.'
    case 'payment_disputed':
      return disputed('refunded')
    case 'refund_refused':
      return `Nothing was refunded: ${refusal(failure)}`
    case 'amount_not_refundable':
      return `This payment can only be refunded in steps of ${formatMoney(money(failure.step, failure.currency), 'en')}.`
    case 'refund_exceeds_captured':
      return failure.refundable < 1
        ? 'Everything that was paid has already been refunded.'
        : `At most ${formatMoney(money(failure.refundable, failure.currency), 'en')} can still be refunded.`
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
  explain: ({ code }) =>
    code === 'insufficient_stock'
      ? 'Its items have been sold in the meantime. Add stock first, or cancel the order.'
      : 'This order is already paid, or is not paid by hand. Reload the page to see its status.',
})

const captureCall = staffEndpoint({
  method: 'post',
  path: '/:id/capture',
  collection: 'orders',
  roles,
  body: nothing,
  run: ({ ctx, id: orderId }) => captureOrder(ctx, orderId),
  explain: (failure) => {
    switch (failure.code) {
      case 'not_found':
        return gone
      case 'not_capturable':
        return 'This order has no authorized payment to take. Reload the page to see its status.'
      case 'capture_refused':
        return `The money was not taken: ${refusal(failure)}`
      case 'payment_unavailable':
        return 'The payment provider did not answer. Reload the page in a minute to see whether the money was taken.'
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
    const refused = await refusedRefund(ctx, orderId)
    if (note) await addNote(ctx, { orderId, text: note, staffId: staff.id })
    return refused ? fail('refund_refused', { message: refused.failureMessage }) : ok(null)
  },
  explain: (failure) => {
    switch (failure.code) {
      case 'not_found':
        return gone
      case 'payment_disputed':
        return disputed('canceled')
      case 'refund_refused':
        return `The order is canceled and its items are on sale again, but the money was not refunded: ${refusal(failure)} The payment section has a button to try again.`
      case 'invalid_transition':
        return 'Part of this order has been shipped, so it cannot be canceled. Refund it, or cancel the rest of it.'
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
  explain: (failure) =>
    failure.code === 'not_found' ? 'This refund has already been repeated. Reload the page.' : explainRefund(failure),
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
  explain: ({ code }) => (code === 'not_found' ? gone : 'Only a partly shipped order has a rest to cancel.'),
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
  explain: ({ code }) =>
    code === 'not_found' ? gone : 'Only an order that was shipped and is not paid can be closed without payment.',
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
  explain: ({ code }) =>
    code === 'insufficient_stock'
      ? 'Its items have been sold in the meantime. Add stock first, or send the money back by hand: nothing was recorded.'
      : code === 'not_found'
        ? gone
        : 'Only an order that was canceled because it was not paid can be reinstated.',
})

const resendCall = staffEndpoint({
  method: 'post',
  path: '/:id/resend-confirmation',
  collection: 'orders',
  roles,
  body: nothing,
  run: ({ ctx, id: orderId, staff }) => resendConfirmation(ctx, { orderId, staffId: staff.id }),
  explain: ({ code }) => (code === 'not_found' ? gone : 'Only a placed order has a confirmation to send.'),
})

const noteCall = staffEndpoint({
  method: 'post',
  path: '/:id/notes',
  collection: 'orders',
  roles,
  body: z.object({ text: typedText({ max: 2000 }).min(1, 'Enter a note first.') }),
  run: ({ ctx, id: orderId, staff, body: { text } }) => addNote(ctx, { orderId, text, staffId: staff.id }),
  explain: () => gone,
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
