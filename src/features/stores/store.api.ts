import { z } from 'zod'

import { operation } from '@/platform/http/operation'
import { ok } from '@/shared/result'

const storeSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    url: z.string(),
    defaultLocale: z.string(),
    locales: z.array(z.string()),
    defaultCurrency: z.string(),
    currencies: z.array(z.string()),
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
    summary: 'The store that this host name shows',
    status: 200,
    answer: storeSchema,
    failures: [],
    limit: 'read',
    cache: 'public',
  },
  ({ ctx: { store } }) => Promise.resolve(ok({ ...store, url: store.origin })),
)
