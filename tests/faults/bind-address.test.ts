import { networkInterfaces } from 'node:os'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { openShop, type FaultyShop } from './support/shop'

/**
 * On each address that HOSTNAME may name, every page answers, and the server does not proxy requests to itself without
 * end.
 */
let shop: FaultyShop
beforeAll(async () => {
  shop = await openShop('bind-address')
})
afterAll(() => shop.stop())

const own = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
const hasIpv6 = Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'))

/** Milliseconds; only a server in an endless loop of requests to itself takes that long. */
const patience = 120_000

const inUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address)

test.each<[string, string]>([
  ['127.0.0.1', '127.0.0.1'],
  ['127.0.0.2', '127.0.0.2'],
  ['localhost', 'localhost'],
  ['0.0.0.0', '127.0.0.1'],
  ...(own === undefined ? [] : [[own, own] as [string, string]]),
  ...(hasIpv6
    ? ([
        ['::1', '::1'],
        ['::', '::1'],
      ] as [string, string][])
    : []),
])('HOSTNAME=%s', async (hostname, asked) => {
  const [replica] = shop.replicas
  if (!replica) throw new Error('There is no replica')
  await replica.stop()
  const base = `http://${inUrl(asked)}:${new URL(shop.url).port}`
  await replica.start({ HOSTNAME: hostname }, base)
  for (const path of [
    '/',
    '/products',
    '/de',
    '/search?q=x',
    '/products?sort=name',
    '/cart',
    '/account/sign-in',
    '/admin/login',
    '/api/storefront/v1/products',
  ]) {
    const answer = await fetch(base + path, { signal: AbortSignal.timeout(patience) })
    expect(answer.status, path).toBe(200)
  }
  expect((await fetch(`${base}/nothing-here`, { signal: AbortSignal.timeout(patience) })).status).toBe(404)
})
