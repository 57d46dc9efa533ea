import { expect, test } from '@playwright/test'

import { testSecrets } from '../../support/test-run.ts'
import { anybody, query, valueOf } from './shop.ts'

const address = '/api/metrics'

/** The sum of all series of a metric that have these labels. */
async function figure(name: string, labels: readonly string[]): Promise<number> {
  const client = await anybody({ authorization: `Bearer ${testSecrets.metrics}` })
  const answer = await client.get(address)
  expect(answer.status()).toBe(200)
  const lines = (await answer.text()).split('\n')
  await client.dispose()
  return lines
    .filter((line) => line.startsWith(`${name}{`) && labels.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

test('metrics are for those who have the token', async ({ request }) => {
  expect((await request.get(address)).status()).toBe(401)
  expect((await request.get(address, { headers: { authorization: 'Bearer wrong' } })).status()).toBe(401)
})

test('a visit and an order are seen in the metrics', async ({ request }) => {
  const slug = await valueOf(`select slug from products where _status = 'published' limit 1`)
  const visits = () =>
    figure('flow_masters_http_requests_total', ['route="page:product"', 'status="200"', 'method="GET"'])
  const before = await visits()
  expect((await request.get(`/products/${slug}`)).status()).toBe(200)
  await expect.poll(visits).toBeGreaterThan(before)
  expect(await figure('flow_masters_page_cache_lookups_total', [])).toBeGreaterThan(0)
  expect(await figure('flow_masters_sql_duration_seconds_count', ['operation="select"'])).toBeGreaterThan(0)

  const [sold] = await query<{ slug: string; count: number }>(`
    select s.slug, count(*)::int as count from orders o join stores s on s.id = o.store_id
    group by 1 order by 2 desc limit 1`)
  const orders = () => figure('flow_masters_orders', [`store="${sold?.slug ?? 'flow-masters'}"`])
  const had = await orders()
  await query(
    `insert into orders (store_id, number, token, status, payment_status, fulfillment_status, email, locale, currency,
       tax_inclusive, subtotal, discount_total, shipping_total, tax_total, total, payment_provider, payment_method)
     select id, 'METRIC-' || gen_random_uuid(), gen_random_uuid()::text, 'canceled', 'unpaid', 'unfulfilled',
       'metric@example.com', 'en', 'USD', true, 0, 0, 0, 0, 0, 'manual', 'bank-transfer'
     from stores where slug = $1`,
    [sold?.slug ?? 'flow-masters'],
  )
  // Figures of the database are read anew after 15 seconds.
  await expect.poll(orders, { timeout: 45_000, intervals: [2000] }).toBeGreaterThan(had)
})
