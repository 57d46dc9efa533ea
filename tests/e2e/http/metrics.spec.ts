import { expect, test } from '@playwright/test'

import { checkOut, placedOrder, readyCart } from '../../faults/support/shopper.ts'
import { testSecrets } from '../../support/test-run.ts'
import { anybody, baseUrl } from './shop.ts'

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

test('metrics can be read only with the token', async ({ request }) => {
  expect((await request.get(address)).status()).toBe(401)
  expect((await request.get(address, { headers: { authorization: 'Bearer wrong' } })).status()).toBe(401)
})

test('a visit and an order are counted in the metrics', async ({ request }) => {
  // Figures from the database are cached for 15 seconds, or for 20 times as long as reading them took.
  test.slow()
  const product = '/products/field-notebook'
  const visits = () =>
    figure('flow_masters_http_requests_total', ['route="page:product"', 'status="200"', 'method="GET"'])
  const before = await visits()
  expect((await request.get(product)).status()).toBe(200)
  await expect.poll(visits).toBeGreaterThan(before)
  expect(await figure('flow_masters_page_cache_lookups_total', [])).toBeGreaterThan(0)
  // Once Next has answered from the cache, it gets no further requests.
  await expect
    .poll(async () => {
      await request.get(product)
      return figure('flow_masters_page_cache_lookups_total', ['outcome="ready"'])
    })
    .toBeGreaterThan(0)
  expect(await figure('flow_masters_sql_duration_seconds_count', ['operation="select"'])).toBeGreaterThan(0)

  const orders = () => figure('flow_masters_orders', ['store="flow-masters"'])
  const had = await orders()
  placedOrder(await checkOut(baseUrl, await readyCart(baseUrl, 'FM-DOTPAD-A5', 'metrics@example.com'), 'manual'))
  await expect.poll(orders, { timeout: 900_000, intervals: [2000] }).toBeGreaterThan(had)
})
