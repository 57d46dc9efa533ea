import { z } from 'zod'

import { addressSchema, billingAddressSchema } from '@/shared/address-schema'
import { countryCodes } from '@/shared/countries'
import { currencyCodes } from '@/shared/currencies'
import { emailSchema, typedChoice, typedCode } from '@/shared/typed-fields'

import { maxQuantity } from './domain/cart'

const country = typedChoice(countryCodes).describe(
  'The destination (ISO 3166-1 alpha-2), for tax and shipping until the cart has an address',
)
const quantity = z
  .int()
  .min(1)
  .max(maxQuantity)
  .meta({ description: 'Pieces', examples: [1] })

export const createCartSchema = z
  .object({
    currency: typedChoice(currencyCodes)
      .optional()
      .describe("ISO 4217; the store's default for the language of the request when left out"),
    country: country.optional(),
  })
  .meta({ id: 'NewCart', description: 'A new, empty cart' })

export const setMarketSchema = z
  .object({ currency: typedChoice(currencyCodes).optional().describe('ISO 4217'), country: country.optional() })
  .refine(({ currency: code, country: to }) => code !== undefined || to !== undefined, {
    path: ['country'],
    message: 'Send `country`, `currency` or both',
  })
  .meta({ id: 'CartMarket', description: 'The destination and the currency of the cart; absent fields do not change' })

export const addLineSchema = z
  .object({ sku: typedCode({ min: 1, max: 60 }), quantity })
  .meta({ id: 'NewCartLine', description: 'Pieces to add to those that are in the cart already' })

export const setQuantitySchema = z.object({ quantity }).meta({ id: 'CartLineQuantity' })

export const setAddressesSchema = z
  .object({
    email: emailSchema,
    shipping: addressSchema.nullish().describe('Not needed when nothing is shipped'),
    billing: billingAddressSchema
      .nullish()
      .describe('The shipping address when left out. When nothing is shipped, `name` and `country` are enough'),
  })
  .meta({ id: 'CartAddresses' })

export const setShippingMethodSchema = z
  .object({ code: typedCode({ min: 1, max: 40 }) })
  .meta({ id: 'CartShippingMethod' })

export type NewCartInput = z.output<typeof createCartSchema>
export type AddLineInput = z.output<typeof addLineSchema>
export type AddressesInput = z.output<typeof setAddressesSchema>
