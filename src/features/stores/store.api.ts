import { z } from 'zod'

import { operation } from '@/platform/http/operation'
import { localesOf } from '@/shared/locales'
import { ok } from '@/shared/result'

import { marketFor } from './domain/market'
import { usualMarket } from './usual-market'

const marketSchema = z.object({ country: z.string(), currency: z.string() })

const storeSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    url: z.string(),
    defaultLocale: z.string(),
    locales: z.array(z.string()),
    defaultCurrency: z.string(),
    currencies: z.array(z.string()),
    market: marketSchema.describe('The default market of the language of the request'),
    markets: z
      .record(z.string(), marketSchema)
      .describe('The default market of each language; a new cart without a currency gets it'),
    countries: z.array(z.string()).describe('The countries (ISO 3166-1 alpha-2) that the store ships to'),
    notServed: z
      .array(z.string())
      .describe('Countries that the store sells nothing to, downloads included; an address there is refused'),
    taxInclusive: z.boolean().describe('Whether prices contain the tax'),
    timeZone: z
      .string()
      .describe('IANA, such as Europe/Berlin. The days of deliveries are counted in it; times in answers are UTC'),
  })
  .meta({ id: 'Store' })

export const getStoreCall = operation(
  {
    id: 'getCurrentStore',
    method: 'GET',
    path: '/stores/current',
    tag: 'Stores',
    summary: 'The store of this host name',
    status: 200,
    answer: storeSchema,
    failures: [],
    limit: 'read',
    cache: 'public',
  },
  ({ ctx }) => {
    const { store } = ctx
    const languages = localesOf(store)
    return Promise.resolve(
      ok({
        ...store,
        url: store.origin,
        countries: store.deliveryCountries,
        market: usualMarket(ctx),
        markets: Object.fromEntries(languages.map((locale) => [locale, marketFor(store, locale)])),
      }),
    )
  },
)
