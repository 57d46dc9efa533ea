import { z } from 'zod'

import { quoteSchema } from '@/features/pricing/quote.answer'
import { publicUrl } from '@/features/stores/public-url'
import type { StoreScope } from '@/platform/context'
import { billingAddressAnswer, moneySchema, postalAddressSchema, urlSchema } from '@/shared/answer-schemas'

import type { CartView } from './cart-view'

const availabilitySchema = z.enum(['in_stock', 'low_stock', 'sold_out', 'backorder'])

const cartLineSchema = z
  .object({
    id: z.string(),
    sku: z.string(),
    title: z.string(),
    slug: z.string().describe("The product's"),
    optionsLabel: z.string().nullable(),
    pictureUrl: urlSchema.nullable(),
    quantity: z.int(),
    maxQuantity: z.int().describe('The most that the line can be set to'),
    unitPrice: moneySchema,
    compareAtPrice: moneySchema.nullable(),
    subtotal: moneySchema,
    total: moneySchema.describe('What the shopper pays for the line, tax included'),
    availability: availabilitySchema,
    isDigital: z.boolean(),
  })
  .meta({ id: 'CartLine' })

const messageOf = {
  lineId: z.string(),
  sku: z.string().describe('The SKU; of a deleted variant, the SKU that it had when it was added to the cart'),
  title: z.string().describe("The product's title; of a deleted product, its title when it was added to the cart"),
  optionsLabel: z.string().nullable(),
}

const cartMessageSchema = z
  .discriminatedUnion('code', [
    z.object({
      code: z.literal('quantity_reduced'),
      ...messageOf,
      from: z.int().describe('Requested pieces, including those that were in the cart'),
      to: z.int().describe('Pieces that are in the cart now'),
      had: z.int().describe('Pieces that were in the cart before this call'),
      reason: z.enum(['stock', 'limit']).describe('No more are left, or a line holds no more'),
    }),
    z.object({
      code: z.literal('line_removed'),
      ...messageOf,
      reason: z
        .enum(['sold_out', 'unavailable', 'not_in_currency', 'cart_full'])
        .describe(
          '`not_in_currency`: it has no price in the currency of the cart, and returns with the previous currency. ' +
            '`cart_full`: carts that were merged at sign-in held more different things than one cart does',
        ),
    }),
    z.object({
      code: z.literal('price_changed'),
      ...messageOf,
      from: moneySchema,
      to: moneySchema,
    }),
  ])
  .meta({
    id: 'CartMessage',
    description: 'A change that the shopper did not make, or a request fulfilled only in part',
  })

export const shippingMethodSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    amount: moneySchema,
    minDays: z.int().nullable().describe('Working days from the order to delivery; null with goods made to order'),
    maxDays: z.int().nullable(),
  })
  .meta({ id: 'ShippingMethod' })

export const cartSchema = z
  .object({
    token: z.string().describe('Gives access to the cart; keep it secret'),
    currency: z.string(),
    formerCurrency: z
      .string()
      .nullable()
      .describe('The earlier currency of the cart, when the store no longer sells in it; null otherwise'),
    country: z.string().nullable().describe('The country that tax and shipping are for; null while it is not known'),
    lines: z.array(cartLineSchema),
    pieces: z.int(),
    quote: quoteSchema.describe('Tax and shipping are zero while the destination is not known'),
    email: z.string().nullable(),
    addresses: z.object({ shipping: postalAddressSchema.nullable(), billing: billingAddressAnswer.nullable() }),
    shippingMethod: shippingMethodSchema.nullable().describe('The chosen one, or else the cheapest'),
    leftToFreeShipping: moneySchema.nullable(),
    messages: z.array(cartMessageSchema),
  })
  .meta({ id: 'Cart' })

/** A cart with full addresses of its pictures. */
export const presentCart = (store: StoreScope, { lines, ...cart }: CartView) => ({
  ...cart,
  lines: lines.map(({ pictureUrl, ...line }) => ({
    ...line,
    pictureUrl: pictureUrl === null ? null : publicUrl(store, pictureUrl),
  })),
})
