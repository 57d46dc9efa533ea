import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffEndpoint } from '@/features/staff/staff-endpoint'
import type { StaffRole } from '@/platform/access'
import { formatMoney } from '@/shared/money-format'
import { money } from '@/shared/money'
import { parseAmount } from '@/shared/money-parse'
import { fail, ok } from '@/shared/result'
import { typedCode, typedText } from '@/shared/typed-fields'

import { addNote } from './add-note'
import { cancelOrder } from './cancel-order'
import { cancelReasons, refundReasons } from './domain/staff-reasons'
import { markPaid } from './mark-paid'
import { findOrderHead } from './order.repository'
import { refundOrder } from './refund-order'
import { resendConfirmation } from './resend-confirmation'

const roles: readonly StaffRole[] = ['owner', 'manager', 'support']
const nothing = z.object({})
const gone = 'This order does not exist any more.'

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
      ? 'Its goods have been sold meanwhile. Add stock first, or cancel the order.'
      : 'This order is paid already, or is not paid by hand. Load the page again to see how it stands.',
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
    return note ? addNote(ctx, { orderId, text: note, staffId: staff.id }) : ok(null)
  },
  explain: ({ code }) =>
    code === 'not_found'
      ? gone
      : 'Goods of this order have left the house, so it cannot be canceled. Refund it instead.',
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
    if (refunded.ok) return ok(null)
    return refunded.code === 'refund_exceeds_captured' ? { ...refunded, currency } : refunded
  },
  explain: (failure) => {
    if (failure.code === 'not_found') return gone
    if (failure.code === 'invalid_amount') return 'Write the amount as a number above zero, such as 24.00.'
    const { refundable, currency } = failure
    return refundable < 1
      ? 'Everything that was paid has been refunded already.'
      : `At most ${formatMoney(money(refundable, currency), 'en')} can still be refunded.`
  },
})

const resendCall = staffEndpoint({
  method: 'post',
  path: '/:id/resend-confirmation',
  collection: 'orders',
  roles,
  body: nothing,
  run: ({ ctx, id: orderId, staff }) => resendConfirmation(ctx, { orderId, staffId: staff.id }),
  explain: ({ code }) => (code === 'not_found' ? gone : 'Only an order that stands has a confirmation to send.'),
})

const noteCall = staffEndpoint({
  method: 'post',
  path: '/:id/notes',
  collection: 'orders',
  roles,
  body: z.object({ text: typedText({ max: 2000 }).min(1, 'Write something first.') }),
  run: ({ ctx, id: orderId, staff, body: { text } }) => addNote(ctx, { orderId, text, staffId: staff.id }),
  explain: () => gone,
})

/** What the buttons of the order page call. Sending goods is fulfillment's. */
export const orderEndpoints: Endpoint[] = [markPaidCall, cancelCall, refundCall, resendCall, noteCall]
