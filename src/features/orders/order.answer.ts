import { z } from 'zod'

import {
  billingAddressAnswer,
  instantSchema,
  moneySchema,
  postalAddressSchema,
  urlSchema,
} from '@/shared/answer-schemas'

import { lineAnswer } from './order-line.codec'

export const orderStatusSchema = z
  .enum(['pending', 'placed', 'completed', 'canceled'])
  .meta({ id: 'OrderStatus', description: '`pending` waits for its payment; `placed` is a contract' })

const paymentStatusSchema = z
  .enum([
    'unpaid',
    'partially_paid',
    'authorized',
    'paid',
    'partially_refunded',
    'refunded',
    'voided',
    'disputed',
    'charged_back',
  ])
  .describe("`disputed`: the buyer's bank has the money and decides; `charged_back`: it gave the money to the buyer")

const fulfillmentStatusSchema = z.enum(['unfulfilled', 'partially_fulfilled', 'fulfilled', 'not_required'])

const nextStepSchema = z.enum([
  ...['pay', 'pay_again', 'transfer_money', 'pay_on_delivery', 'prepare', 'receive_rest', 'receive', 'download'],
  ...['none', 'canceled', 'refunded', 'rest_canceled', 'payment_disputed', 'charged_back'],
] as const)

const orderLineSchema = z
  .object({ id: z.string(), ...lineAnswer, fulfilledQuantity: z.int() })
  .meta({ id: 'OrderLine' })

const paymentSchema = z.object({
  provider: z.string().describe('The id of the provider; `manual` for payments outside of the shop'),
  method: z.string().nullable(),
  name: z.string().nullable(),
  instructions: z.string().nullable().describe('How to pay, for a manual method'),
  status: z.enum(['pending', 'authorized', 'captured', 'failed', 'voided']),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  captured: moneySchema,
  refunded: moneySchema,
})

const parcelSchema = z.object({
  id: z.string(),
  at: instantSchema,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })),
})

const downloadSchema = z.object({
  fileId: z.string(),
  title: z.string(),
  filename: z.string(),
  mimeType: z.string(),
  size: z.int().describe('Bytes'),
  url: urlSchema.describe('Works until `expiresAt`; read the order again for a new one'),
  expiresAt: instantSchema,
})

export const orderSchema = z
  .object({
    number: z.string(),
    token: z.string(),
    status: orderStatusSchema,
    paymentStatus: paymentStatusSchema,
    fulfillmentStatus: fulfillmentStatusSchema,
    nextStep: nextStepSchema,
    createdAt: instantSchema,
    placedAt: instantSchema.nullable(),
    canceledAt: instantSchema.nullable(),
    cancelReason: z.string().nullable(),
    payBy: instantSchema
      .nullable()
      .describe('Time until which the goods are held for a transfer: the end of a day in the time zone of the store'),
    isRestCanceled: z.boolean().describe('Whether the pieces that were not shipped were canceled'),
    email: z.string(),
    locale: z.string(),
    currency: z.string(),
    taxInclusive: z.boolean(),
    lines: z.array(orderLineSchema),
    shippingAddress: postalAddressSchema.nullable(),
    billingAddress: billingAddressAnswer.nullable(),
    shippingLine: z
      .object({
        code: z.string(),
        name: z.string(),
        amount: moneySchema,
        taxTotal: moneySchema,
        minDays: z.int().nullable().describe('Working days from the order to delivery; null with goods made to order'),
        maxDays: z.int().nullable(),
        arrival: z
          .object({ earliest: z.iso.date(), latest: z.iso.date() })
          .nullable()
          .describe(
            'The days that the checkout promised, in the time zone of the store; null with goods made to order',
          ),
      })
      .nullable(),
    withdrawalConsent: z
      .object({ version: z.string(), text: z.string(), at: instantSchema })
      .nullable()
      .describe('The consent of the buyer of downloads; null where the law requires none'),
    taxLines: z.array(z.object({ name: z.string(), basisPoints: z.int(), taxable: moneySchema, tax: moneySchema })),
    subtotal: moneySchema,
    discountTotal: moneySchema,
    shippingTotal: moneySchema,
    taxTotal: moneySchema,
    total: moneySchema,
    amountDue: moneySchema.describe('What the buyer still has to pay; zero where nothing is awaited'),
    payment: paymentSchema.nullable(),
    fulfillments: z.array(parcelSchema),
    downloads: z.array(downloadSchema),
    timeline: z.array(z.object({ type: z.string(), at: instantSchema })),
  })
  .meta({ id: 'Order', description: 'The part of an order that its buyer may see' })

export const orderListItemSchema = z
  .object({
    number: z.string(),
    token: z.string(),
    status: orderStatusSchema,
    paymentStatus: paymentStatusSchema,
    fulfillmentStatus: fulfillmentStatusSchema,
    createdAt: instantSchema,
    total: moneySchema,
    pieces: z.int(),
    titles: z.array(z.string()),
    pictureUrl: urlSchema.nullable(),
  })
  .meta({ id: 'OrderListItem' })
