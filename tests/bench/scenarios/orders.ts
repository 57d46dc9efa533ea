import pg from 'pg'

import { checkOut, placedOrder, readyCart } from '../../faults/support/shopper.ts'
import { startPlainOrders } from '../plain-orders.ts'
import { median } from '../load.ts'
import { cpuOf, cpuOfFamily, postmasterOf } from '../process-figures.ts'
import type { Figure } from '../report.ts'
import { inTurns } from '../rounds.ts'
import type { BenchShop } from '../shop.ts'

const buyers = 16
const seconds = 4

/** Orders a second by 16 buyers at once, each ordering again and again. */
async function ordersASecond(order: (buyer: number) => Promise<void>): Promise<number> {
  const start = performance.now()
  let orders = 0
  const buyer = async (index: number) => {
    while (performance.now() - start < seconds * 1000) {
      await order(index)
      orders += 1
    }
  }
  await Promise.all(Array.from({ length: buyers }, (_, index) => buyer(index)))
  return orders / ((performance.now() - start) / 1000)
}

/** Waits until no mail or other background work of the orders is left. */
async function untilDone(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const due = `select from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now() limit 1`
  try {
    while ((await client.query(due)).rowCount !== 0) await new Promise((resolve) => setTimeout(resolve, 100))
  } finally {
    await client.end()
  }
}

/** Whole guest orders (cart, line, address, checkout), against a plain order of six statements on the same Postgres. */
export async function measureOrders({ app, skus, databaseUrl }: BenchShop): Promise<Figure[]> {
  const plain = await startPlainOrders(databaseUrl, buyers)
  const [hot = ''] = skus
  let count = 0
  const shopOrder = (sku: string) => async () => {
    const email = `buyer-${String((count += 1))}@example.com`
    placedOrder(await checkOut(app.url, await readyCart(app.url, sku, email), 'manual'))
  }
  const spread = () => ordersASecond((buyer) => shopOrder(skus[buyer % skus.length] ?? hot)())
  // Before the control's turn, so that it does not pay for the orders' background work.
  const plainSpread = async () => {
    await untilDone(databaseUrl)
    return ordersASecond((buyer) => plain.order(buyer))
  }
  try {
    await spread()
    const turns = await inTurns(spread, plainSpread)
    const oneHot = await inTurns(
      () => ordersASecond(shopOrder(hot)),
      async () => {
        await untilDone(databaseUrl)
        return ordersASecond(() => plain.order(0))
      },
    )
    const share = oneHot.value / turns.value
    const plainShare = oneHot.control / turns.control
    const ratio = share / plainShare
    return [
      {
        name: 'whole guest orders a second ÷ plain orders',
        ...turns,
        goal: '>= 0.25',
        isMet: turns.ratio.median >= 0.25,
      },
      {
        name: 'orders of one variant ÷ orders spread',
        value: share,
        control: plainShare,
        ratio: { median: ratio, least: ratio, most: ratio, rounds: oneHot.ratio.rounds },
        goal: '>= 0.8',
        isMet: ratio >= 0.8,
      },
      ...(await costs({ app, databaseUrl, order: spread })),
      { name: 'one guest order alone: ms', value: await alone(shopOrder(hot)) },
    ]
  } finally {
    await plain.stop()
  }
}

interface Costs extends Pick<BenchShop, 'app' | 'databaseUrl'> {
  /** Orders for a while; resolves to the orders a second. */
  readonly order: () => Promise<number>
}

/** What a whole guest order costs where, with its mails and other background work, which may be done after the rush. */
async function costs({ app, databaseUrl, order }: Costs): Promise<Figure[]> {
  await untilDone(databaseUrl)
  const postmaster = await postmasterOf(databaseUrl)
  const used = () => ({ app: cpuOf(app.pid), postgres: cpuOfFamily(postmaster), at: performance.now() })
  const before = used()
  const rate = await order()
  const orders = (rate * (performance.now() - before.at)) / 1000
  await untilDone(databaseUrl)
  const after = used()
  const each = (microseconds: number) => microseconds / orders / 1000
  return [
    { name: 'whole guest orders a second, 16 buyers', value: rate, goal: '>= 100', isMet: rate >= 100 },
    {
      name: 'whole guest orders a second, until their mails are sent',
      value: orders / ((after.at - before.at) / 1000),
    },
    { name: "one guest order with its mails: ms of the app's CPU", value: each(after.app - before.app) },
    { name: "one guest order with its mails: ms of Postgres' CPU", value: each(after.postgres - before.postgres) },
  ]
}

async function alone(order: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    const start = performance.now()
    await order()
    times.push(performance.now() - start)
  }
  return median(times)
}
