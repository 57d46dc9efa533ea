import { z } from 'zod'

import { moneySchema } from '@/shared/answer-schemas'

export const quoteSchema = z
  .object({
    currency: z.string(),
    taxInclusive: z.boolean().describe('Whether prices contain the tax'),
    requiresShipping: z.boolean(),
    subtotal: moneySchema.describe('The goods before discounts'),
    discountTotal: moneySchema,
    shippingTotal: moneySchema,
    taxTotal: moneySchema,
    total: moneySchema.describe('The amount to pay; send it back as `expectedTotal` at the checkout'),
    shippingLine: z.object({ code: z.string(), name: z.string(), total: moneySchema }).nullable(),
    taxLines: z.array(
      z.object({
        name: z.string(),
        rateBasisPoints: z.int().describe('Hundredths of a percent: 1900 is 19 %'),
        taxable: moneySchema,
        tax: moneySchema,
      }),
    ),
  })
  .meta({ id: 'Quote', description: 'A priced cart. Its parts add up to the total to the minor unit' })
