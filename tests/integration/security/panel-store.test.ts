import { createLocalReq, type CollectionSlug, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import { chosenStore, inStoreOfTab, shownStores, storeForNew } from '@/platform/panel-store'
import type { Context } from '@/platform/context'

import { createStaff, createStaffKey } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { callRest, signStaffIn } from '../support/staff-rest'
import { openShop } from '../support/store-context'

let first: Context
let second: Context
let foreign: Context

beforeAll(async () => {
  first = (await openShop()).ctx
  second = (await openShop()).ctx
  foreign = (await openShop()).ctx
})

const password = 'quiet lamp at noon'

async function hire(stores: readonly Context[]) {
  const email = `${unique('panel')}@example.com`
  const id = await createStaff(first, 'manager', { email, password })
  await first.payload.update({
    collection: 'staff',
    id,
    data: { stores: stores.map(({ store }) => store.id) },
  })
  return { id, email }
}

interface Panel {
  readonly cookie?: string
  readonly query?: Record<string, string>
  readonly stores?: readonly Context[]
}

/** A request as the panel's own pages make it. */
async function panelRequest({ cookie, query = {}, stores = [first, second] }: Panel = {}): Promise<PayloadRequest> {
  const { id } = await hire(stores)
  const user = await first.payload.findByID({ collection: 'staff', id, depth: 0 })
  const headers = new Headers(cookie === undefined ? {} : { cookie: `fm_store=${cookie}` })
  return createLocalReq({ user: { ...user, collection: 'staff' }, req: { headers, query } }, first.payload)
}

describe('the switcher of the panel', () => {
  test('shows all own stores until one is chosen', async () => {
    const req = await panelRequest()
    expect(chosenStore(req)).toBeNull()
    expect(shownStores(req)).toEqual([first.store.id, second.store.id])
    expect(storeForNew(req)).toBeUndefined()
  })

  test('shows the chosen one, where new documents go', async () => {
    const req = await panelRequest({ cookie: second.store.id })
    expect(shownStores(req)).toEqual([second.store.id])
    expect(storeForNew(req)).toBe(second.store.id)
  })

  test.each([
    ['a store of others', () => foreign.store.id],
    ['no id', () => 'all'],
    ['a list', () => `${first.store.id},${foreign.store.id}`],
    ['nothing', () => ''],
  ])('counts as not set when the cookie names %s', async (_what, value) => {
    const req = await panelRequest({ cookie: value(), query: { store: value() } })
    inStoreOfTab(value(), () => {
      expect(shownStores(req)).toEqual([first.store.id, second.store.id])
      expect(storeForNew(req)).toBeUndefined()
    })
  })

  test('has no effect for staff of one store', async () => {
    const req = await panelRequest({ cookie: foreign.store.id, stores: [second] })
    expect(shownStores(req)).toEqual([second.store.id])
    expect(storeForNew(req)).toBe(second.store.id)
  })

  test('is overridden by the document that is open in the tab, and by the store in the address', async () => {
    const req = await panelRequest({ cookie: first.store.id, query: { store: second.store.id } })
    expect(storeForNew(req)).toBe(second.store.id)
    const other = await panelRequest({ cookie: first.store.id })
    inStoreOfTab(second.store.id, () => {
      expect(shownStores(other)).toEqual([second.store.id])
      expect(storeForNew(other)).toBe(second.store.id)
    })
  })
})

const kinds: readonly [CollectionSlug, () => object][] = [
  ['products', () => ({ title: unique('product') })],
  ['pages', () => ({ title: unique('page') })],
  ['categories', () => ({ title: unique('category') })],
  ['customers', () => ({ email: `${unique('ada')}@example.com`, name: 'Ada' })],
]

describe.each(kinds)('a new document of %s', (collection, data) => {
  test('belongs to the chosen store, drafts included', async () => {
    const req = await panelRequest({ cookie: second.store.id })
    const draft = collection === 'products' || collection === 'pages'
    const made = await first.payload.create({
      collection,
      data: { ...data() } as never,
      depth: 0,
      draft: draft as never,
      overrideAccess: false,
      req,
    })
    expect(made).toMatchObject({ store: second.store.id })
  })

  test('is refused without a store, and in the store of others', async () => {
    const refusal = { status: 400, data: { errors: [expect.objectContaining({ path: 'store' })] } }
    const create = async (store: object) =>
      first.payload.create({
        collection,
        data: { ...data(), ...store } as never,
        draft: true as never,
        overrideAccess: false,
        req: await panelRequest(),
      })
    await expect(create({})).rejects.toMatchObject(refusal)
    await expect(create({ store: foreign.store.id })).rejects.toMatchObject({ status: 403 })
  })

  test('by an API key of one store is of that store; a key of several must name it', async () => {
    const call = async (stores: readonly Context[], body: object) => {
      const key = await createStaffKey(first, (await hire(stores)).id)
      const headers = { authorization: `staff API-Key ${key}` }
      return callRest({ method: 'POST', path: `${collection}?draft=true`, body: JSON.stringify(body), headers })
    }
    const one = await call([second], data())
    expect([one.status, one.text]).toEqual([201, expect.stringContaining(second.store.id)])
    const several = await call([first, second], data())
    expect([several.status, several.text]).toEqual([400, expect.stringContaining('"path":"store"')])
    const named = await call([first, second], { ...data(), store: second.store.id })
    expect([named.status, named.text]).toEqual([201, expect.stringContaining(second.store.id)])
  })

  test('by REST never takes the store of the switcher, which another tab may have changed', async () => {
    const { email } = await hire([first, second])
    const cookie = `${await signStaffIn({ email, password })}; fm_store=${second.store.id}`
    const body = JSON.stringify(data())
    const { status, text } = await callRest({ method: 'POST', path: `${collection}?draft=true`, body }, cookie)
    expect([status, text]).toEqual([400, expect.stringContaining('"path":"store"')])
  })
})
