import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffEndpoint } from '@/features/staff/staff-endpoint'
import { ok, type Result } from '@/shared/result'
import { typedCode, typedLine } from '@/shared/typed-fields'

import { fulfillOrder, type FulfillOrderFailure } from './fulfill-order'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { fulfillmentPanel } from './panel-texts'

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
  .catchall(z.coerce.number().int().min(0).max(9999))
  .transform(({ carrier = '', trackingNumber = '', trackingUrl = '', despiteDispute, ...pieces }) => ({
    carrier,
    trackingNumber,
    trackingUrl,
    despiteDispute: despiteDispute === 'on',
    lines: Object.entries(pieces)
      .filter(([key, quantity]) => key.startsWith('pieces.') && quantity > 0)
      .map(([key, quantity]) => ({ lineId: key.slice('pieces.'.length), quantity })),
  }))

function explain(failure: FulfillOrderFailure, reader: InPanelLanguage): string {
  const t = fulfillmentPanel.for(reader)
  switch (failure.code) {
    case 'not_found':
      return t('refused.gone')
    case 'unknown_line':
    case 'invalid_quantity':
      return t('refused.invalid_quantity')
    case 'exceeds_remaining':
      return t('refused.exceeds_remaining', { count: failure.remaining })
    case 'not_shippable':
    case 'payment_disputed':
    case 'nothing_to_fulfill':
    case 'invalid_tracking_number':
    case 'insufficient_stock':
      return t(`refused.${failure.code}`)
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
  explain: (failure, reader) => explain(failure, reader),
})

export const fulfillmentEndpoints: Endpoint[] = [fulfillCall]
