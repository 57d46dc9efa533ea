import { z } from 'zod'

import { findProvider } from '@/features/payments/providers'
import { currencyCodes } from '@/shared/currencies'
import { typedChoice, typedCode } from '@/shared/typed-fields'

/** How the shopper wants to pay. */
const paymentChoiceSchema = z
  .object({
    provider: typedCode({ min: 1, max: 40 })
      .refine((id) => findProvider(id) !== null, 'Must be the id of a payment provider, such as `manual`')
      .describe('`manual` for payments outside of the shop, or the id of a provider to pay online'),
    method: typedCode({ min: 1, max: 40 })
      .optional()
      .describe("With `manual`, the code of the payment method; the store's first one when left out"),
  })
  .meta({ id: 'PaymentChoice' })

export const checkoutSchema = z
  .object({
    payment: paymentChoiceSchema,
    expectedTotal: z
      .object({ amount: z.int().min(0).describe('Minor units'), currency: typedChoice(currencyCodes) })
      .describe('The total that the shopper saw; another one is answered with total_changed'),
    withdrawalConsent: z
      .boolean()
      .optional()
      .describe(
        'Whether the buyer agreed that downloads begin before the withdrawal period ends, by a box that was not ticked ' +
          'beforehand. Needed for downloads that cost something where buyer or seller is in the European Economic Area or ' +
          'the United Kingdom; `consent_required` has the `text` to show',
      ),
  })
  .meta({ id: 'Checkout', description: 'Turns the cart into an order' })

export const payOrderSchema = z
  .object({
    payment: paymentChoiceSchema.describe(
      'The id of a provider to pay online; a transfer is agreed to at the checkout',
    ),
    returnUrl: typedCode({ min: 1, max: 2000 })
      .optional()
      .describe(
        'Where a provider with pages of its own sends the buyer back to: a full address on one of the hosts of the store; ' +
          "the shop's page that waits for the payment when left out",
      ),
  })
  .meta({ id: 'PayOrder', description: 'Pays what is still due of an order' })

export type PaymentChoice = z.output<typeof paymentChoiceSchema>
export type CheckoutInput = z.output<typeof checkoutSchema>
