import { z } from 'zod'

import type { Context } from '@/platform/context'
import { operation } from '@/platform/http/operation'
import { tokenParam } from '@/platform/http/query-params'
import { ok, type Result } from '@/shared/result'

import { addLine } from './add-line'
import type { CartView } from './cart-view'
import { cartSchema, presentCart, shippingMethodSchema } from './cart.answer'
import {
  addLineSchema,
  createCartSchema,
  setAddressesSchema,
  setMarketSchema,
  setQuantitySchema,
  setShippingMethodSchema,
} from './cart.schemas'
import { createCart } from './create-cart'
import { getCart } from './get-cart'
import { removeLine } from './remove-line'
import { setAddresses } from './set-addresses'
import { setMarket } from './set-market'
import { setQuantity } from './set-quantity'
import { setShippingMethod } from './set-shipping-method'

const tag = 'Carts'
const cartParams = z.object({ token: tokenParam })
const lineParams = cartParams.extend({ lineId: z.uuid() })

/** The common part of the operations on a cart. */
const onCart = { tag, params: cartParams, status: 200, answer: cartSchema, limit: 'write', cache: 'personal' } as const

const cartGone = ['not_found', 'cart_completed'] as const

const answerCart = <F extends { code: string }>({ store }: Context, result: Result<CartView, F>) =>
  result.ok ? ok(presentCart(store, result.value)) : result

export const createCartCall = operation(
  {
    id: 'createCart',
    method: 'POST',
    path: '/carts',
    tag,
    summary: 'Create an empty cart',
    body: createCartSchema,
    status: 201,
    answer: cartSchema,
    failures: ['currency_unavailable', 'country_not_served'],
    limit: 'new_cart',
    cache: 'personal',
    example: { currency: 'USD' },
  },
  async ({ ctx, body }) => answerCart(ctx, await createCart(ctx, body)),
)

export const getCartCall = operation(
  {
    ...onCart,
    id: 'getCart',
    method: 'GET',
    path: '/carts/{token}',
    summary: 'The cart with a fresh quote',
    failures: cartGone,
    limit: 'read',
  },
  async ({ ctx, params }) => answerCart(ctx, await getCart(ctx, params.token)),
)

export const setMarketCall = operation(
  {
    ...onCart,
    id: 'setCartMarket',
    method: 'PATCH',
    path: '/carts/{token}',
    summary: 'Set the country, the currency, or both',
    description:
      'Lines without a price in the new currency are left out of the answer, with a message, and return with the ' +
      'previous currency. An address in another country is removed: the shipping address, and with downloads the billing ' +
      'address, whose country taxes them. A country that the store does not sell to is a 422 `country_not_served`, which ' +
      'changes nothing.',
    body: setMarketSchema,
    failures: [...cartGone, 'currency_unavailable', 'country_not_served'],
    example: { country: 'DE', currency: 'EUR' },
  },
  async ({ ctx, params, body }) => answerCart(ctx, await setMarket(ctx, params.token, body)),
)

export const addLineCall = operation(
  {
    ...onCart,
    id: 'addCartLine',
    method: 'POST',
    path: '/carts/{token}/lines',
    summary: 'Add pieces of a variant',
    description:
      'A variant that is in the cart already keeps its line. Prices come from the catalog, never from the body.',
    body: addLineSchema,
    failures: [...cartGone, 'variant_unavailable', 'insufficient_stock', 'cart_full', 'invalid_quantity'],
    example: { sku: 'FM-LIMITED', quantity: 1 },
  },
  async ({ ctx, params, body }) => answerCart(ctx, await addLine(ctx, params.token, body)),
)

export const setQuantityCall = operation(
  {
    ...onCart,
    id: 'setCartLineQuantity',
    method: 'PATCH',
    path: '/carts/{token}/lines/{lineId}',
    summary: 'Set the quantity of a line',
    params: lineParams,
    body: setQuantitySchema,
    failures: [...cartGone, 'invalid_quantity'],
    example: { quantity: 2 },
  },
  async ({ ctx, params: { token, lineId }, body }) =>
    answerCart(ctx, await setQuantity(ctx, token, { lineId, quantity: body.quantity })),
)

export const removeLineCall = operation(
  {
    ...onCart,
    id: 'removeCartLine',
    method: 'DELETE',
    path: '/carts/{token}/lines/{lineId}',
    summary: 'Remove a line',
    params: lineParams,
    failures: cartGone,
  },
  async ({ ctx, params: { token, lineId } }) => answerCart(ctx, await removeLine(ctx, token, lineId)),
)

export const setAddressesCall = operation(
  {
    ...onCart,
    id: 'setCartAddresses',
    method: 'PUT',
    path: '/carts/{token}/addresses',
    summary: 'Set the e-mail address and the addresses',
    description:
      'Region and postal code are required where the country has them. The quote is updated with tax and shipping. A ' +
      'shipping address in a country that the store does not sell to, or with downloads such a billing address, is a 422 ' +
      '`country_not_served` that names the field. A billing address of name and country, which is enough for downloads, is ' +
      'removed when goods that need shipping are added.',
    body: setAddressesSchema,
    failures: [...cartGone, 'country_not_served'],
    example: {
      email: 'ada@example.com',
      shipping: { name: 'Ada Lovelace', line1: 'Werkhof 12', postalCode: '10999', city: 'Berlin', country: 'DE' },
    },
  },
  async ({ ctx, params, body }) => answerCart(ctx, await setAddresses(ctx, params.token, body)),
)

export const listShippingMethodsCall = operation(
  {
    ...onCart,
    id: 'listCartShippingMethods',
    method: 'GET',
    path: '/carts/{token}/shipping-methods',
    summary: 'The shipping methods for the shipping address, the cheapest first',
    answer: z.object({ items: z.array(shippingMethodSchema) }).meta({ id: 'ShippingMethods' }),
    failures: cartGone,
    limit: 'read',
  },
  async ({ ctx, params }) => {
    const cart = await getCart(ctx, params.token)
    return cart.ok ? ok({ items: cart.value.shippingMethods }) : cart
  },
)

export const setShippingMethodCall = operation(
  {
    ...onCart,
    id: 'setCartShippingMethod',
    method: 'PUT',
    path: '/carts/{token}/shipping-method',
    summary: 'Choose the shipping method',
    body: setShippingMethodSchema,
    failures: [...cartGone, 'shipping_unavailable', 'cart_incomplete'],
    example: { code: 'standard' },
  },
  async ({ ctx, params, body }) => answerCart(ctx, await setShippingMethod(ctx, params.token, body.code)),
)
