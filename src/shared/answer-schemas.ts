import { z } from 'zod'

import { countryCodes } from '@/shared/countries'
import { currencyCodes } from '@/shared/currencies'

/** Schemas that many API responses share. The ids name them in the OpenAPI document. */

export const moneySchema = z
  .object({
    amount: z.int().describe("Minor units: cents for USD, yen for JPY. Negative in a discount's adjustment"),
    currency: z.enum(currencyCodes).meta({ id: 'CurrencyCode', description: 'ISO 4217' }),
  })
  .meta({ id: 'Money', examples: [{ amount: 1999, currency: 'USD' }] })

export const postalAddressSchema = z
  .object({
    name: z.string(),
    company: z.string().optional(),
    line1: z.string(),
    line2: z.string().optional(),
    city: z.string(),
    region: z.string().optional(),
    postalCode: z.string().optional(),
    country: z.enum(countryCodes).meta({ id: 'CountryCode', description: 'ISO 3166-1 alpha-2' }),
    phone: z.string().optional(),
  })
  .meta({ id: 'Address' })

/** The billing address of a download order has a name and a country and may have no other fields. */
export const billingAddressAnswer = postalAddressSchema
  .extend({ line1: z.string().optional(), city: z.string().optional() })
  .meta({ id: 'BillingAddress' })

/** ISO 8601 in UTC. */
export const instantSchema = z.string().meta({ format: 'date-time' })

export const urlSchema = z.string().meta({ format: 'uri' })

/** A page of a list; `nextCursor` is null on the last one. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
