import { APIError } from 'payload'

import type { Product } from '@/platform/payload-types'

import type { TestShop } from './store-context'

/** Data as a client sends them: `variantRows` may be anything. */
type Sent = Partial<Omit<Product, 'variantRows'>> & { readonly variantRows?: unknown }

interface Refused {
  readonly path: string
  readonly message: string
}

async function save(shop: TestShop, id: string, data: Sent, draft: boolean): Promise<readonly Refused[]> {
  const { payload, req } = await shop.newContext()
  try {
    await payload.update({ collection: 'products', id, data: data as Partial<Product>, draft, req })
    return []
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return (error.data as { errors: readonly Refused[] }).errors
  }
}

/** Publishes a product with some fields changed; the errors by field when it is refused. */
export const publishProduct = (shop: TestShop, id: string, data: Sent): Promise<readonly Refused[]> =>
  save(shop, id, { ...data, _status: 'published' }, false)

/** The same for a draft. */
export const saveDraft = (shop: TestShop, id: string, data: Sent): Promise<readonly Refused[]> =>
  save(shop, id, data, true)
