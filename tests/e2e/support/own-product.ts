import { randomUUID } from 'node:crypto'

import { expect, type Page } from '@playwright/test'

import { ownPage, valueOf } from '../http/shop.ts'

const sizes = ['a4', 'a5', 'a6'] as const

export interface OwnProduct {
  readonly id: string
  readonly title: string
  readonly slug: string
  /** Of the variants in the order of their sizes: A4, A5, A6. */
  readonly skus: readonly [string, string, string]
}

/** A published product of the test's own, with a variant for each of three sizes: 9.00, ten pieces. */
export async function makeProduct(page: Page, name: string): Promise<OwnProduct> {
  const store = await valueOf(`select id::text from stores where slug = 'flow-masters'`)
  const title = `${name} ${randomUUID().slice(0, 8)}`
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const variant = (size: string) => ({
    id: randomUUID(),
    sku: `${slug}-${size}`.toUpperCase(),
    options: { size },
    isActive: true,
    price: { USD: '9.00', EUR: '8.00' },
    compareAt: {},
    onHand: '10',
  })
  const values = sizes.map((code) => ({ code, label: code.toUpperCase() }))
  const variantRows = sizes.map(variant)
  const data = {
    store,
    title,
    slug,
    kind: 'physical',
    options: [{ code: 'size', label: 'Size', values }],
    variantRows,
    _status: 'published',
  }
  const made = await page.request.post('/api/products', { data, headers: ownPage })
  expect(made.status(), await made.text()).toBe(201)
  const { doc } = (await made.json()) as { doc: { id: string } }
  const [first = '', second = '', third = ''] = variantRows.map(({ sku }) => sku)
  return { id: doc.id, title, slug, skus: [first, second, third] }
}
