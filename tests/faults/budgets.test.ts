import { platform } from 'node:os'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { record, startBareServer, type BareServer } from '../bench/bare'
import { load, median } from '../bench/load'
import { startPlainOrders, type PlainOrders } from '../bench/plain-orders'
import { cpuOf, memoryOf } from '../bench/process-figures'
import { openShop, type FaultyShop } from './support/shop'
import { buy } from './support/shopper'

/**
 * Budgets of CPU and memory. CPU time, which neighbors do not take away, is divided by that of a control that runs in turns
 * with it, so that the ratio holds on every machine. Memory is absolute: the resident megabytes of the process. The budgets
 * are generous; `npm run bench` measures precisely.
 */
const most = {
  /** CPU of a cached page ÷ that of a bare `node:http` server that sends the same bytes: 2.2 and 2.3 were measured. */
  page: 4,
  /** CPU of the server for a whole guest order ÷ that of six plain statements on the same Postgres: 27 and 35 were measured. */
  order: 60,
  /** Resident megabytes after the first page, and after all of this. */
  idle: 350,
  busy: 600,
}

const rounds = 3
const page = '/products/notebook'
const browser = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

let shop: FaultyShop
const pid = (): number => shop.replicas[0]?.pid ?? 0

beforeAll(async () => {
  shop = await openShop('budgets', { WORKER: 'off' })
})
afterAll(() => shop.stop())

/** The median of `value ÷ control` of rounds in turns, after one round that only warms up. */
async function ratioInTurns(value: () => Promise<number>, control: () => Promise<number>): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const [of, to] = [await value(), await control()]
    if (round > 0) ratios.push(of / to)
  }
  return median(ratios)
}

// Memory and CPU of processes are read from /proc.
describe.runIf(platform() === 'linux')('budgets', () => {
  test('a process that has served a page is small', async () => {
    await record(shop.url, page, browser)
    expect(memoryOf(pid())).toBeLessThanOrEqual(most.idle)
  })

  describe('a cached page', () => {
    let bare: BareServer
    beforeAll(async () => {
      // From the third visit on it is answered ahead of Next.
      for (let visit = 0; visit < 5; visit += 1) await record(shop.url, page, browser)
      bare = await startBareServer([await record(shop.url, page, browser)])
    })
    afterAll(() => bare.stop())

    test('costs little more than its bytes', async () => {
      const cost = async (server: { readonly url: string; readonly pid: number }) =>
        (await load({ url: `${server.url}${page}`, pid: server.pid, headers: browser }, 1)).cpuPerRequest
      const ratio = await ratioInTurns(
        () => cost({ url: shop.url, pid: pid() }),
        () => cost(bare),
      )
      expect(ratio).toBeLessThanOrEqual(most.page)
    })
  })

  describe('a guest order', () => {
    let plain: PlainOrders
    beforeAll(async () => {
      plain = await startPlainOrders(shop.databaseUrl, 1)
    })
    afterAll(() => plain.stop())

    test('costs a small multiple of its statements', async () => {
      /** Microseconds of CPU of an order, of so many. */
      const cost = async (orders: number, used: () => number, order: (index: number) => Promise<unknown>) => {
        const before = used()
        for (let index = 0; index < orders; index += 1) await order(index)
        return (used() - before) / orders
      }
      const usedHere = () => {
        const { user, system } = process.cpuUsage()
        return user + system
      }
      const ratio = await ratioInTurns(
        () =>
          cost(
            25,
            () => cpuOf(pid()),
            (index) => buy(shop.url, `budget-${String(index)}@example.com`, 'manual'),
          ),
        () => cost(200, usedHere, () => plain.order(0)),
      )
      expect(ratio).toBeLessThanOrEqual(most.order)
    })
  })

  test('the process is still small after all of this', () => {
    expect(memoryOf(pid())).toBeLessThanOrEqual(most.busy)
  })
})
