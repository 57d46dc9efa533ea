import '../support/stripe'

import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { panelCookiePrefix } from '@/platform/staff-cookie'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let session = ''
let order = ''
beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  session = await signInAs(shop.ctx, 'owner')
  const lines = [{ product: await createProduct(shop.ctx) }]
  order = (await createTestOrder(shop.ctx, { provider: 'manual', lines })).id
})

const draft = (fields: object) => ({ store: shop.ctx.store.id, title: 'Pen', kind: 'physical', ...fields })
const variant = { id: randomUUID(), options: {}, isActive: true, price: {}, compareAt: {}, sku: 'A'.repeat(61) }

/** What an editor can type or leave out, with what is said about it in German and Arabic. */
const mistakes = [
  {
    what: 'an empty note',
    path: () => `orders/${order}/notes`,
    body: () => ({ text: ' ' }),
    words: { de: 'Geben Sie hier zuerst etwas ein.', ar: 'اكتب شيئًا هنا أولًا.' },
  },
  {
    what: 'too long a tracking number',
    path: () => `fulfillments/for-order/${order}`,
    body: () => ({ trackingNumber: '1'.repeat(61) }),
    words: { de: 'Verwenden Sie höchstens 60 Zeichen.', ar: '60 حرفًا على الأكثر.' },
  },
  {
    what: 'too long an SKU in the table of variants',
    path: () => 'products?draft=true',
    body: () => draft({ variantRows: [variant] }),
    words: { de: 'Verwenden Sie höchstens 60 Zeichen.', ar: '60 حرفًا على الأكثر.' },
  },
  {
    what: 'a title with a character that was lost on its way',
    path: () => 'products?draft=true',
    body: () => draft({ title: 'Caf\ufffd' }),
    words: {
      de: 'Der Text enthält Zeichen, die nicht gespeichert werden können. Geben Sie ihn neu ein.',
      ar: 'يحتوي النص على محارف لا يمكن حفظها. اكتبه من جديد.',
    },
  },
  {
    what: 'a picture without its file',
    path: () => 'media',
    body: () => ({ store: shop.ctx.store.id, alt: 'A pen' }),
    words: { de: 'Wählen Sie eine Datei.', ar: 'اختر ملفًا.' },
  },
] as const

describe.each(mistakes)('$what is refused', ({ path, body, words }) => {
  test.each(['de', 'ar'] as const)('in the words of the panel in %s', async (language) => {
    const cookie = `${session}; ${panelCookiePrefix}-lng=${language}`
    const answer = await callRest({ method: 'POST', path: path(), body: JSON.stringify(body()) }, cookie)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words[language])
  })
})
