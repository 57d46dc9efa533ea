import { afterAll, beforeAll, expect, test } from 'vitest'

import { startLoadBalancer, type LoadBalancer } from '../support/load-balancer.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import type { Replica } from '../support/test-app.ts'
import { crowdDuring, expectKept } from './support/crowd'
import { figureOf } from './support/figures'
import { usualTime } from './support/latency'
import { signManagerIn } from './support/manager'
import { openShop, type FaultyShop } from './support/shop'
import { buy, call, eventually, type Answer } from './support/shopper'

/** Two replicas that serve and one worker, on one Postgres and one Redis, behind a load balancer. */
let shop: FaultyShop
let redis: TestRedis
let balancer: LoadBalancer
let web: [Replica, Replica]

beforeAll(async () => {
  redis = await startRedis('replicas')
  shop = await openShop('replicas', { REDIS_URL: redis.url, WORKER: 'off', DRAIN_SECONDS: '10', ...deadBucket })
  const [first] = shop.replicas
  if (!first) throw new Error('No replica')
  web = [first, await shop.addReplica()]
  await shop.addReplica({ WORKER: 'only' })
  balancer = await startLoadBalancer(web.map(({ url }) => url))
})

afterAll(async () => {
  await balancer.stop()
  await shop.stop()
  await redis.stop()
})

/** No server listens there, so that in this test file the storage of files is never available. */
const deadBucket = {
  S3_BUCKET: 'media',
  S3_REGION: 'us-east-1',
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
}

const page = (url: string): Promise<string> => fetch(`${url}/products/notebook`).then((answer) => answer.text())

const statuses = (answers: readonly Answer[]): number[] => [...new Set(answers.map(({ status }) => status))].sort()

/** Changes the notebook's name as the manager does in the panel. */
async function rename(title: string): Promise<void> {
  const [{ url }] = web
  const [product] = await shop.books.query<{ id: string }>(`select id from products where slug = 'notebook'`)
  const manager = await signManagerIn(url, shop.url)
  const answer = await manager.call('PATCH', `products/${product?.id ?? ''}`, { title, _status: 'published' })
  expect(answer.status).toBe(200)
}

async function publicOnAll(title: string): Promise<void> {
  await eventually(
    `${title} on every replica`,
    async () => (await Promise.all(web.map(({ url }) => page(url)))).every((html) => html.includes(title)),
    (isThere) => isThere,
  )
}

test('a product changed in the admin is new on both replicas, with Redis, without it and after it', async () => {
  await Promise.all(web.map(({ url }) => page(url)))
  await rename('Blue notebook')
  await publicOnAll('Blue notebook')
  await redis.kill()
  await rename('Green notebook')
  await publicOnAll('Green notebook')
  await redis.start()
  await rename('Red notebook')
  await publicOnAll('Red notebook')
})

test('a page that one replica has rendered is served by the other', async () => {
  await rename('Shared notebook')
  await publicOnAll('Shared notebook')
  const cacheOf = async ({ url }: Replica) => (await fetch(`${url}/de/products/notebook`)).headers.get('x-nextjs-cache')
  await redis.flush()
  expect(await cacheOf(web[0])).toBe('MISS')
  // Written after the response.
  await eventually(
    'a hit on the other replica',
    () => cacheOf(web[1]),
    (cache) => cache === 'HIT',
  )
})

test('Redis is killed, comes back empty, and stalls: no request fails with a 500 or waits for it', async () => {
  const answers = await crowdDuring(shop, 'redis', async () => {
    await redis.kill()
    await buy(shop.url, 'without-redis@example.com', 'manual')
    await redis.start()
    await redis.flush()
    redis.pause()
    await buy(shop.url, 'slow-redis@example.com', 'manual')
    const probes: Answer[] = []
    for (let count = 0; count < 20; count += 1) probes.push(await call(shop.url, 'GET', '/products?limit=1'))
    redis.resume()
    expect(statuses(probes)).toEqual([200])
    expect(usualTime(probes)).toBeLessThan(5_000)
  })
  expect(statuses(answers)).toEqual([201])
  await expectKept(shop, answers)
})

test('readiness reports what is missing, and stays 200 while the shop can sell', async () => {
  const ready = async () => {
    const answer = await fetch(`${web[0].url}/api/health/ready`)
    const body: unknown = await answer.json()
    return { status: answer.status, body }
  }
  const without = (redisCheck: string) => ({
    status: 200,
    body: { status: 'degraded', checks: { database: 'ok', redis: redisCheck, storage: 'degraded' } },
  })
  const isFound = (answer: unknown) => JSON.stringify(answer).includes('"redis":"ok"')
  // After a failure no process uses Redis for a moment.
  expect(await eventually('Redis is found', ready, isFound)).toEqual(without('ok'))
  await redis.kill()
  expect(await ready()).toEqual(without('degraded'))
  // The metrics of the alerts agree.
  expect(await figureOf(web[0].url, 'flow_masters_redis_up')).toBe(0)
  expect(await figureOf(web[0].url, 'flow_masters_storage_up')).toBe(0)
  await redis.start()
  await eventually('Redis is found again', ready, isFound)
})

test('without the storage of files pictures return 503, and orders still succeed', async () => {
  const picture = await fetch(`${shop.url}/api/media/file/lamp.webp`)
  expect(picture.status).toBe(503)
  expect((await buy(shop.url, 'without-pictures@example.com', 'manual')).status).toBe('placed')
})

test('a newer version migrates under load: running servers continue, and an older one starts only when allowed', async () => {
  const answers = await crowdDuring(shop, 'expand', async () => {
    await shop.books.query('alter table orders add column of_the_next_version text')
    await shop.books.query(`insert into payload_migrations (name, batch) values ('99999999_000000_next_version', 9)`)
    await balancer.sees(2)
    await web[1].stop(() => balancer.sees(1))
    await expect(web[1].start()).rejects.toThrow()
    await web[1].start({ ALLOW_NEWER_SCHEMA: '1' })
  })
  expect(statuses(answers)).toEqual([201])
  await expectKept(shop, answers)
  await shop.books.query(`delete from payload_migrations where name like '9999%'`)
})

test('a rolling restart fails no request', async () => {
  await balancer.sees(2)
  const answers = await crowdDuring(
    shop,
    'rollout',
    async () => {
      for (const replica of web) {
        await replica.stop(() => balancer.sees(1))
        await replica.start()
        await balancer.sees(2)
      }
    },
    balancer.url,
  )
  expect(statuses(answers)).toEqual([201])
  await expectKept(shop, answers)
})

test('a replica is killed under load: only its open requests fail, and no order is lost', async () => {
  await balancer.sees(2)
  const answers = await crowdDuring(
    shop,
    'crash',
    async () => {
      await web[1].crash()
      await balancer.sees(1)
      await web[1].start()
    },
    balancer.url,
  )
  // 502 of the load balancer, or an answer that was cut in its middle.
  const failed = statuses(answers).filter((status) => status !== 201)
  expect(failed.filter((status) => status !== 502 && status !== 0)).toEqual([])
  // Six shoppers, each with one request at a time.
  expect(answers.filter(({ status }) => status !== 201).length).toBeLessThanOrEqual(6)
  await expectKept(shop, answers)
})
