import { expect, test, type APIRequestContext } from '@playwright/test'

import { asStaff, valueOf } from './shop.ts'

const base = '/api/storefront/v1'

interface Downloads {
  downloads: { url: string; filename: string; size: number }[]
}

/** An e-book, ordered by bank transfer; returns the order's secret. */
async function orderEbook(request: APIRequestContext): Promise<string> {
  const sku = await valueOf(
    `select v.sku from variants v join products p on p.id = v.product_id where p.slug = 'deep-work-handbook' and v.is_active
     and exists (select 1 from stores s where s.id = p.store_id and s.slug = 'flow-masters') limit 1`,
  )
  const { token } = (await (await request.post(`${base}/carts`, { data: {} })).json()) as { token: string }
  await request.post(`${base}/carts/${token}/lines`, { data: { sku, quantity: 1 } })
  const billing = { name: 'Ada Lovelace', country: 'DE' }
  const saved = await request.put(`${base}/carts/${token}/addresses`, { data: { email: 'ada@example.com', billing } })
  const { quote } = (await saved.json()) as { quote: { total: unknown } }
  const data = { payment: { provider: 'manual', method: 'bank-transfer' }, expectedTotal: quote.total }
  const refused = await request.post(`${base}/carts/${token}/checkout`, { data })
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({ code: 'consent_required', errors: [{ path: 'withdrawalConsent' }] })
  const agreed = { ...data, withdrawalConsent: true }
  const placed = await request.post(`${base}/carts/${token}/checkout`, { data: agreed })
  expect(placed.status(), await placed.text()).toBe(201)
  return ((await placed.json()) as { order: { token: string } }).order.token
}

test('only its buyer can download a file, once it is paid, by a link that expires', async ({ request }) => {
  const token = await orderEbook(request)
  const downloads = async () => ((await (await request.get(`${base}/orders/${token}`)).json()) as Downloads).downloads
  expect(await downloads()).toEqual([])

  const support = await asStaff('support@flowmasters.example')
  const id = await valueOf('select id::text from orders where token = $1', [token])
  expect((await support.post(`/api/orders/${id}/mark-paid`, { data: {} })).status()).toBe(200)
  await support.dispose()

  const [file] = await downloads()
  const link = new URL(file?.url ?? '')
  const path = link.pathname + link.search
  const answer = await request.get(path)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-disposition': expect.stringContaining('attachment; filename="'),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect((await answer.body()).byteLength).toBe(file?.size)
  expect((await request.head(path)).status()).toBe(200)

  const other = await orderEbook(request)
  for (const wrong of [
    link.pathname,
    path.replace(/expires=\d+/, 'expires=99999999999'),
    path.replace(/expires=\d+/, 'expires=1'),
    path.replace(/signature=./, 'signature='),
    path.replace(token, other),
  ]) {
    expect((await request.get(wrong)).status(), wrong).toBe(404)
  }
})
