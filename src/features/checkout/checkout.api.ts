import { z } from 'zod'

import { cartSchema, presentCart } from '@/features/cart/cart.answer'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import { orderStatusSchema } from '@/features/orders/order.answer'
import { localeOf } from '@/platform/context-locale'
import { operation } from '@/platform/http/operation'
import { tokenParam } from '@/platform/http/query-params'
import { moneySchema } from '@/shared/answer-schemas'
import { fail } from '@/shared/result'

import { checkoutSchema } from './checkout.schemas'
import { placeOrder } from './place-order'
import { refusalWords } from './refusal-words'
import { startedPaymentSchema } from './started-payment.answer'

const placedOrderSchema = z
  .object({
    order: z.object({
      number: z.string(),
      token: z.string().describe('Gives access to the order; keep it secret'),
      total: moneySchema,
      status: orderStatusSchema,
    }),
    payment: startedPaymentSchema,
  })
  .meta({ id: 'PlacedOrder' })

export const checkoutCall = operation(
  {
    id: 'checkout',
    method: 'POST',
    path: '/carts/{token}/checkout',
    tag: 'Checkout',
    summary: 'Turn the cart into an order',
    description:
      'Recalculates the quote, compares with `expectedTotal` and reserves the stock. A repetition answers with the same order ' +
      'and the same payment. With `manual` the order is `placed` at once; with a provider to pay online it is `pending` until it is paid. ' +
      '`consent_required`: the buyer of downloads has to agree to `text`, then send `withdrawalConsent`. ' +
      '`payment_processing`: the provider is processing the payment of an earlier call; `order` has the number and token of its order. ' +
      '`payment_refused`: the provider does not accept this amount or currency; `reason`, `limit` and `detail` explain why and what to do.',
    params: z.object({ token: tokenParam }),
    body: checkoutSchema,
    status: 201,
    answer: placedOrderSchema,
    failures: [
      'not_found',
      'cart_completed',
      'cart_empty',
      'cart_incomplete',
      'consent_required',
      'shipping_unavailable',
      'country_not_served',
      'total_changed',
      'insufficient_stock',
      'payment_method_unavailable',
      'payment_refused',
      'payment_unavailable',
      'payment_processing',
      'conflict',
    ],
    limit: 'checkout',
    cache: 'personal',
    example: { payment: { provider: 'manual' }, expectedTotal: { amount: 1999, currency: 'USD' } },
  },
  async ({ ctx, params, body }) => {
    const customer = await findCurrentCustomer(ctx)
    const placed = await placeOrder(ctx, { ...body, token: params.token, customerId: customer?.id ?? null })
    if (placed.ok) return placed
    if (placed.code === 'consent_required') {
      const message = 'Must be true: the buyer has to agree to `text` first'
      return fail('consent_required', { text: placed.text, errors: [{ path: 'withdrawalConsent', message }] })
    }
    if (placed.code === 'payment_refused') {
      const { refusal } = placed
      const limit = refusal && 'limit' in refusal ? { limit: refusal.limit } : {}
      return fail('payment_refused', {
        reason: refusal?.code ?? 'provider',
        ...limit,
        detail: refusalWords(refusal, localeOf(ctx)),
      })
    }
    if (placed.code !== 'total_changed') return placed
    const { cart } = placed
    return fail('total_changed', { total: cart.quote.total, cart: cartSchema.parse(presentCart(ctx.store, cart)) })
  },
)
