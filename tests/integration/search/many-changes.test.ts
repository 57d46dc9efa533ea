import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { catalogProjections } from '@/features/search/projection/follow-catalog'
import { projectAll } from '@/features/search/projection/project-all'
import { projectProducts } from '@/features/search/projection/project-products'
import type * as Projected from '@/features/search/projection/read-projected'
import { jobQueue } from '@/platform/jobs'

import { createProduct } from '../../factories/product'
import { readModel } from '../support/read-model'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

const reads = vi.hoisted(() => ({
  /** The products of each transaction, in the order of the transactions. */
  batches: [] as (readonly string[])[],
  /** What a transaction waits for before it reads its products. */
  gates: [] as Promise<void>[],
  failing: new Map<string, Error>(),
}))

vi.mock('@/features/search/projection/read-projected', async (importOriginal) => {
  const original = await importOriginal<typeof Projected>()
  const readProjected: typeof original.readProjected = async (ctx, storeId, ids) => {
    reads.batches.push(ids)
    await reads.gates.shift()
    const [error] = ids.flatMap((id) => reads.failing.get(id) ?? [])
    if (error) throw error
    return original.readProjected(ctx, storeId, ids)
  }
  return { ...original, readProjected }
})

let shop: TestShop
let ids: string[]

beforeEach(async () => {
  shop = await openShop()
  const made = []
  for (let at = 1; at <= 7; at += 1) made.push(await createProduct(shop.ctx, { title: `Notebook ${String(at)}` }))
  ids = made.map(({ id }) => id).toSorted()
  await runJobs()
  reads.batches = []
})

afterEach(() => {
  reads.gates = []
  reads.failing.clear()
})

/** Handles a change of each of these products at once, as workers do: each with a context of its own. */
async function handleEach(productIds: readonly string[]): Promise<Promise<void>[]> {
  const contexts = await Promise.all(productIds.map(() => shop.newContext()))
  const [projection] = catalogProjections
  if (!projection) throw new Error('Nothing follows products')
  return productIds.map((id, at) =>
    projection.handler.handle(contexts[at] ?? shop.ctx, { storeId: shop.ctx.store.id, productIds: [id] }),
  )
}

/** Lets a transaction wait until the returned function is called. */
function hold(): () => void {
  let release = (): void => undefined
  reads.gates.push(
    new Promise((resolve) => {
      release = resolve
    }),
  )
  return release
}

const untilRead = (count: number) => expect.poll(() => reads.batches.length, { timeout: 60_000 }).toBe(count)

const rename = async (id: string, title: string): Promise<void> => {
  await shop.ctx.payload.update({ collection: 'products', id, data: { title }, locale: 'en' })
}

const names = async () => Object.values(await readModel(shop.ctx)).map((row) => row.names['en'])

describe('changes that come while others are projected', () => {
  test('wait for them, and are projected together afterwards', async () => {
    const [first = '', ...others] = ids
    const release = hold()
    const handled = await handleEach([first])
    await untilRead(1)
    handled.push(...(await handleEach(others)))
    release()
    await Promise.all(handled)
    expect(reads.batches.map((batch) => batch.toSorted())).toEqual([[first], others])
  })

  test('are seen, also when they change a product that is being projected', async () => {
    const [first = ''] = ids
    const release = hold()
    const before = await handleEach([first])
    await untilRead(1)
    await rename(first, 'Sketchbook')
    const after = await handleEach([first])
    release()
    await Promise.all([...before, ...after])
    expect(await names()).toContain('sketchbook')
  })

  test('of a store do not wait for those of another one', async () => {
    const other = await openShop()
    const { id } = await createProduct(other.ctx)
    const release = hold()
    const held = await handleEach(ids)
    await untilRead(1)
    await projectProducts(other.ctx, other.ctx.store.id, [id])
    expect(Object.keys(await readModel(other.ctx))).toEqual([id])
    release()
    await Promise.all(held)
  })
})

describe('when a batch of several changes fails', () => {
  test('by one product, only the change of that product is handled again', async () => {
    const [wrong = '', right = ''] = ids
    reads.failing.set(wrong, new Error('It cannot be read'))
    await rename(right, 'Sketchbook')
    const release = hold()
    const before = await handleEach(ids.slice(2, 3))
    await untilRead(1)
    const both = await handleEach([wrong, right])
    release()
    const [ofWrong, ofRight] = await Promise.allSettled(both)
    await Promise.all(before)
    expect(ofWrong).toMatchObject({ status: 'rejected' })
    expect(ofRight).toMatchObject({ status: 'fulfilled' })
    expect(await names()).toContain('sketchbook')
  })

  test('by the database, all of them are, and none is lost', async () => {
    const [first = '', second = ''] = ids
    const outage = Object.assign(new Error('terminating connection'), { code: '57P01' })
    for (const id of [first, second]) {
      reads.failing.set(id, outage)
      await rename(id, `Sketchbook ${id}`)
    }
    for (const result of await Promise.allSettled(await handleEach([first, second])))
      expect(result).toMatchObject({ status: 'rejected', reason: outage })
    expect(await names()).not.toContain(`sketchbook ${first}`)
    reads.failing.clear()
    // The jobs are in the queue until they have succeeded.
    await runJobs()
    expect(await names()).toEqual(expect.arrayContaining([`sketchbook ${first}`, `sketchbook ${second}`]))
  })
})

test('a single change is projected between two batches of a large set', async () => {
  const { ctx } = shop
  const [single = '', ...set] = ids.toReversed()
  const pages = [set.slice(0, 2), set.slice(2, 4), set.slice(4)]
  const list = ({ after }: { after: string | null }) =>
    Promise.resolve(pages[after === null ? 0 : 1 + pages.findIndex((page) => page.at(-1) === after)] ?? [])
  const release = hold()
  const all = projectAll(ctx, ctx.store.id, { list, pageSize: 2 })
  await untilRead(1)
  const change = await handleEach([single])
  release()
  expect(await all).toEqual([])
  await Promise.all(change)
  expect(reads.batches).toEqual([pages[0], [single], pages[1], pages[2]])
})

test('the queue detects a killed worker by its missing heartbeat, long before the lease ends', async () => {
  const boss = await jobQueue()
  const queue = await boss.getQueue('products.changed/search')
  expect(queue).toMatchObject({ heartbeatSeconds: 30, expireInSeconds: 3 * 3600 })
})
