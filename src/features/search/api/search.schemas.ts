import { z } from 'zod'

import { amountParam, cursorParam, flagParam, limitParam, notACursor } from '@/platform/http/query-params'
import { currencyCodes } from '@/shared/currencies'
import { typedChoice, typedCode } from '@/shared/typed-fields'
import { normalizeCode } from '@/shared/typed-text'

import { cursorOf, decodeCursor, listingSorts, type ListingQuery } from '../domain/listing/listing'
import { mostOptions, mostValues, optionPrefix } from '../domain/listing/listing-url'

export const currencyParam = typedChoice(currencyCodes)
  .optional()
  .describe("Of prices, ISO 4217; the store's default for the language of the request when left out")

const optionValue = typedCode({ max: 2000 })

/** `option.color=ink&option.color=bone` by option code. */
function optionsOf(query: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const given = Object.entries(query).filter(([key]) => key.startsWith(optionPrefix))
  return Object.fromEntries(
    given.slice(0, mostOptions).map(([key, value]) => {
      const values = (Array.isArray(value) ? value : String(value).split(',')).map((each) =>
        normalizeCode(String(each)),
      )
      return [key.slice(optionPrefix.length, optionPrefix.length + 60), values.slice(0, mostValues)]
    }),
  )
}

/** The query of a list of products, as `ListingQuery` wants it. */
export const listingQuerySchema = z
  .looseObject({
    category: typedCode({ max: 200 }).optional().describe('Slug; with all categories below it'),
    q: typedCode({ max: 200 }).optional().describe('Words to search for; typing errors are tolerated'),
    sort: z.enum(listingSorts).optional(),
    currency: currencyParam,
    cursor: cursorParam((text) => decodeCursor(text) !== null),
    limit: limitParam(),
    'option.color': z
      .union([optionValue, z.array(optionValue)])
      .optional()
      .describe('`option.<code>`, with any option of the catalog; several values are alternatives'),
    'price.min': amountParam.optional().describe('Minor units; must not exceed `price.max`'),
    'price.max': amountParam.optional().describe('Minor units'),
    inStock: flagParam,
  })
  .transform((query): ListingQuery => ({
    category: query.category,
    q: query.q,
    sort: query.sort,
    currency: query.currency,
    cursor: query.cursor,
    limit: query.limit,
    options: optionsOf(query),
    price: { min: query['price.min'], max: query['price.max'] },
    inStock: query.inStock,
  }))
  .refine(({ price }) => price?.min === undefined || price.max === undefined || price.min <= price.max, {
    path: ['price.min'],
    message: 'Must not exceed `price.max`',
  })
  .refine((query) => query.cursor == null || cursorOf(query) !== null, { path: ['cursor'], message: notACursor })
