import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffEndpoint } from '@/features/staff/staff-endpoint'
import { ok, type Result } from '@/shared/result'
import { typedCode, typedLine } from '@/shared/typed-fields'

import { fulfillOrder, type FulfillOrderFailure } from './fulfill-order'

const text = typedCode({ max: 300 })

/** The fields of the panel's form: pieces by line as `pieces.<line id>`; empty or zero lines are not shipped. */
const parcel = z
  .object({
    carrier: typedLine({ max: 60 }),
    trackingNumber: text.max(60),
    trackingUrl: text,
    despiteDispute: z.literal('on'),
  })
  .partial()
  .catchall(z.coerce.number('Enter a number of pieces.').int('Only whole pieces.').min(0).max(9999))
  .transform(({ carrier = '', trackingNumber = '', trackingUrl = '', despiteDispute, ...pieces }) => ({
    carrier,
    trackingNumber,
    trackingUrl,
    despiteDispute: despiteDispute === 'on',
    lines: Object.entries(pieces)
      .filter(([key, quantity]) => key.startsWith('pieces.') && quantity > 0)
      .map(([key, quantity]) => ({ lineId: key.slice('pieces.'.length), quantity })),
  }))

function explain(failure: FulfillOrderFailure): string {
  switch (failure.code) {
    case 'not_found':
      return 'This order no longer exists.'
    case 'not_shippable':
      return 'This order cannot be shipped now: it is not paid, was canceled, was refunded, or has been shipped already.'
    case 'payment_disputed':
      return 'The customer’s bank has taken the payment of this order. To ship it anyway, confirm it in the form.'
    case 'nothing_to_fulfill':
      return 'Choose at least one piece to ship.'
    case 'unknown_line':
    case 'invalid_quantity':
      return 'Enter a whole number of pieces for each line.'
    case 'exceeds_remaining':
      return `Only ${failure.remaining} of one of the lines are left to ship. Reload the page to see which.`
    case 'invalid_tracking_number':
      return 'A tracking number has letters, digits and hyphens, as printed on the label.'
    case 'insufficient_stock':
      return 'Some of these pieces are not on the shelf yet. Correct the stock first, or ship the others.'
  }
}

const fulfillCall = staffEndpoint({
  method: 'post',
  path: '/for-order/:id',
  collection: 'orders',
  roles: ['owner', 'manager', 'support'],
  body: parcel,
  run: async ({ ctx, id: orderId, staff, body }): Promise<Result<null, FulfillOrderFailure>> => {
    const sent = await fulfillOrder(ctx, { ...body, orderId, staffId: staff.id })
    return sent.ok ? ok(null) : sent
  },
  explain: (failure) => explain(failure),
})

export const fulfillmentEndpoints: Endpoint[] = [fulfillCall]
