import { join } from 'node:path'

import pg from 'pg'

import { runCommand } from '../../../deploy/local/processes.ts'
import { testDir, testEnvironment } from '../../support/test-run.ts'
import { median } from '../load.ts'
import type { Figure } from '../report.ts'
import type { BenchShop } from '../shop.ts'

const api = '/api/storefront/v1'

/** First requests of shoppers; `most` is a highest price that excludes nothing, different for each visit. */
const visits: Readonly<Record<string, (most: number) => string>> = {
  everything: (most) => `${api}/products?limit=12&price.max=${String(most)}`,
  'a category': (most) => `${api}/products?limit=12&category=paper&price.max=${String(most)}`,
  'two options, in stock': (most) =>
    `${api}/products?limit=12&option.color=ink,clay&option.size=a5&inStock=true&price.max=${String(most)}`,
  'by price, between two prices': (most) =>
    `${api}/products?limit=12&sort=price_asc&price.min=1000&price.max=${String(5000 + (most % 1000))}`,
  'by name': (most) => `${api}/products?limit=12&sort=name&price.max=${String(most)}`,
  'a search': (most) => `${api}/products?limit=12&q=notebook&price.max=${String(most)}`,
  'a search for two words': (most) => `${api}/products?limit=12&q=black+notebook&price.max=${String(most)}`,
  'a suggestion': (most) => `${api}/search/suggest?q=note${String(most % 1000)}`,
  'page 1,000': (most) => `/products?page=1000&price.max.USD=${String(most)}`,
}

const rounds = 30

/** First visits to lists and searches of a catalog of this size, one after the other. */
async function measure({ app }: BenchShop, products: number): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  let most = products + 10_000_000
  for (let round = -3; round < rounds; round++) {
    for (const path of Object.values(visits)) {
      const start = performance.now()
      const answer = await fetch(`${app.url}${path((most += 1))}`)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)}`)
      // The first rounds include reading the index and compiling.
      if (round >= 0) times.push(performance.now() - start)
    }
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: median(times), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN }
}

/** Seconds that it takes to fill the shop up to a number of products and to project them. */
const fill = (shop: BenchShop, products: number): Promise<number> =>
  secondsOf(shop, 'seed', ['--products', String(products)])

/** Seconds that a command of package.json takes. */
async function secondsOf({ databaseUrl }: BenchShop, command: string, options: string[] = []): Promise<number> {
  const services = { databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', stripeUrl: 'http://127.0.0.1:1' }
  const start = performance.now()
  await runCommand(`npm run ${command} failed.`, {
    command: 'npm',
    args: ['run', '--silent', command, '--', ...options],
    env: testEnvironment(services),
    cwd: process.cwd(),
    logFile: join(testDir, 'logs', `bench-${command}.log`),
  })
  return (performance.now() - start) / 1000
}

const goals = new Map([
  [100_000, 50],
  [1_000_000, 150],
])

const rebuilt = (seconds: number): Figure => ({
  name: 'the read model of 100,000 products built again: s',
  value: seconds,
  goal: '<= 120',
  isMet: seconds <= 120,
})

/**
 * Deletes the check of the read model that a migration queues for a quarter of an hour later: it would repair products
 * that the seed has written and not projected yet, and take a processor from the seed.
 */
async function takeBackCheck({ databaseUrl }: BenchShop): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query("delete from pgboss.job where name = 'search/check' and state = 'created'")
  await client.end()
}

/** Lists and searches that were not requested before, in catalogs of these sizes, smallest first. */
export const measureCatalogs =
  (sizes: readonly number[]) =>
  async (shop: BenchShop): Promise<Figure[]> => {
    const figures: Figure[] = []
    let smallest: number | null = null
    for (const products of sizes) {
      // Before each: a process queues it some seconds after its start.
      await takeBackCheck(shop)
      const seconds = await fill(shop, products)
      const { p50, p95 } = await measure(shop, products)
      smallest ??= p95
      const name = products.toLocaleString('en')
      const goal = goals.get(products)
      figures.push(
        { name: `${name} products: s to fill up to them and to project them`, value: seconds },
        { name: `${name} products, first visits: p50 in ms`, value: p50 },
        {
          name: `${name} products, first visits: p95 in ms`,
          value: p95,
          ...(goal === undefined ? {} : { goal: `<= ${String(goal)}`, isMet: p95 <= goal }),
        },
        ...(products === 100_000 ? [rebuilt(await secondsOf(shop, 'reindex'))] : []),
        ...(products === 1_000_000
          ? [{ name: 'p95 at 1,000,000 ÷ at 10,000', value: p95 / smallest, goal: '<= 3', isMet: p95 / smallest <= 3 }]
          : []),
      )
    }
    return figures
  }
