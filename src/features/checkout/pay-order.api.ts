import { z } from 'zod'

import { orderStatusSchema } from '@/features/orders/order.answer'
import { ownAddress } from '@/features/stores/own-address'
import { operation } from '@/platform/http/operation'
import { tokenParam } from '@/platform/http/query-params'
import { moneySchema } from '@/shared/answer-schemas'
import { fail, ok } from '@/shared/result'

import { payOrderSchema } from './checkout.schemas'
import { payOrder } from './pay-order'
import { startedPaymentSchema } from './started-payment.answer'

const orderPaymentSchema = z
  .object({
    order: z.object({
      number: z.string(),
      token: z.string(),
      total: moneySchema,
      amountDue: moneySchema.describe('What the payment is for'),
      status: orderStatusSchema,
    }),
    payment: startedPaymentSchema,
  })
  .meta({ id: 'OrderPayment' })

export const payOrderCall = operation(
  {
    id: 'payOrder',
    method: 'POST',
    path: '/orders/{token}/payments',
    tag: 'Orders',
    summary: 'Pay online what is still due of an order',
    description:
      'For an order whose payment failed or covered a part, and in place of a transfer. One attempt can be paid at a time: an open one is ' +
      'used again, or given up before another begins. `nothing_due`: it is paid, completed or in a dispute. `order_canceled`: ' +
      'it is canceled, or its time to pay is over. `payment_processing`: an earlier payment is on its way and cannot be replaced. ' +
      '`payment_refused`: the provider does not take this amount or currency; `reason` and `limit` say why.',
    params: z.object({ token: tokenParam }),
    body: payOrderSchema,
    status: 201,
    answer: orderPaymentSchema,
    failures: [
      'not_found',
      'order_canceled',
      'nothing_due',
      'payment_processing',
      'payment_method_unavailable',
      'payment_refused',
      'payment_unavailable',
      'validation_failed',
      'conflict',
    ],
    limit: 'checkout',
    cache: 'personal',
    example: { payment: { provider: 'stripe' } },
  },
  async ({ ctx, params, body }) => {
    const returnUrl = body.returnUrl === undefined ? undefined : await ownAddress(ctx.store, body.returnUrl)
    if (returnUrl === null) {
      const message = 'Must be a full address on one of the hosts of the store'
      return fail('validation_failed', { errors: [{ path: 'returnUrl', message }] })
    }
    const wish = { token: params.token, payment: body.payment, ...(returnUrl === undefined ? {} : { returnUrl }) }
    const started = await payOrder(ctx, wish)
    if (started.ok) return ok(started.value)
    if (started.code !== 'payment_refused') return started
    const { refusal } = started
    const limit = refusal && 'limit' in refusal ? { limit: refusal.limit } : {}
    return fail('payment_refused', { reason: refusal?.code ?? 'provider', ...limit })
  },
)
