import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { sqlOf } from '@/platform/transaction'

import { createStaff } from '../../factories/staff'
import { createStore } from '../../factories/store'
import { unique } from '../../factories/unique'
import { callRest, signInAs, signStaffIn } from '../support/staff-rest'
import { openShop } from '../support/store-context'

const password = 'quiet lamp at noon'

let main: Context
let own: Context
let foreignHost: string
const cookies = new Map<string, string>()

async function signIn(ctx: Context, role: StaffRole): Promise<string> {
  return signInAs(ctx, role)
}

beforeAll(async () => {
  main = (await openShop({ isDefault: true })).ctx
  own = (await openShop()).ctx
  foreignHost = `${main.store.slug}.example`
  for (const role of ['owner', 'manager'] as const) cookies.set(role, await signIn(own, role))
})

const change = (role: string, data: object, path = `stores/${own.store.id}`) =>
  callRest({ method: 'PATCH', path, body: JSON.stringify(data) }, cookies.get(role))

const hostsOf = async (id: string): Promise<string[]> => {
  const { rows } = await sqlOf(main).execute<{ text: string }>(sql`
    select text from stores_texts where parent_id = ${id}::uuid and path = 'domains' order by "order"`)
  return rows.map(({ text }) => text)
}

const defaults = async (): Promise<string[]> => {
  const { rows } = await sqlOf(main).execute<{ id: string }>(sql`select id from stores where is_default`)
  return rows.map(({ id }) => id)
}

describe.each(['manager', 'owner'])('31: %s', (role) => {
  test('cannot take a host of another store, however it is written', async () => {
    const before = await hostsOf(own.store.id)
    for (const host of [foreignHost, foreignHost.toUpperCase(), `${foreignHost}.`, ` ${foreignHost} `]) {
      for (const path of [`stores/${own.store.id}`, `stores?where[id][equals]=${own.store.id}`]) {
        // For a change of many documents Payload names only the field, without the message.
        const { text } = await change(role, { domains: [...before, host] }, path)
        expect([host, text]).toEqual([host, expect.stringMatching(/shows another store|invalid: domains/)])
      }
    }
    expect(await hostsOf(own.store.id)).toEqual(before)
  })

  test('cannot take the host of the installation', async () => {
    const { hostname } = new URL(env().NEXT_PUBLIC_SERVER_URL)
    const { status, text } = await change(role, { domains: [hostname] })
    expect([status, text]).toEqual([400, expect.stringContaining('shows the default store')])
  })

  test.each([
    'evil.example/x',
    'https://evil.example',
    'evil.example:80',
    'evil example',
    '*.example',
    '127.0.0.1',
    '[::1]',
    'a'.repeat(300),
    '',
  ])('cannot save %j as a host', async (host) => {
    const { status, text } = await change(role, { domains: [host] })
    expect([status, text]).toEqual([400, expect.stringContaining('domains')])
  })

  test('cannot make their store the default one in place of one that is not theirs', async () => {
    for (const path of [`stores/${own.store.id}`, `stores?where[id][exists]=true`]) {
      const { text } = await change(role, { isDefault: true }, path)
      expect(text).toContain('isDefault')
    }
    expect(await defaults()).toEqual([main.store.id])
  })

  test('cannot set a publishable key, nor change another store', async () => {
    await change(role, { publishableKey: 'pk_mine' })
    expect(await change(role, { domains: ['x.example'] }, `stores/${main.store.id}`)).toMatchObject({ status: 404 })
    const made = await callRest(
      { method: 'POST', path: `publishable-key/${main.store.id}`, body: '{"action":"make"}' },
      cookies.get(role),
    )
    expect(made.status).toBe(404)
    const { rows } = await sqlOf(main).execute(sql`select id from stores where publishable_key is not null`)
    expect(rows).toEqual([])
  })

  test('may write hosts in any form, which are stored as browsers send them', async () => {
    const host = unique(role)
    const { status } = await change(role, { domains: [`${host.toUpperCase()}.Example.`, `bücher-${host}.example`] })
    expect(status).toBe(200)
    expect(await hostsOf(own.store.id)).toEqual([`${host}.example`, expect.stringMatching(/^xn--bcher-/)])
  })
})

test.each(['owner', 'manager'] as const)('a default store stays one until another replaces it: %s', async (role) => {
  const cookie = await signIn(main, role)
  for (const isDefault of [false, null, '', 'false', 0, []]) {
    const body = JSON.stringify({ isDefault })
    for (const path of [`stores/${main.store.id}`, `stores?where[id][equals]=${main.store.id}`]) {
      const { status } = await callRest({ method: 'PATCH', path, body }, cookie)
      expect([body, status]).toEqual([body, 400])
    }
    expect([body, await defaults()]).toEqual([body, [main.store.id]])
  }
})

test('an owner of both makes the other one the default, and there always is a default', async () => {
  const account = { email: `${unique('owner')}@example.com`, password }
  const id = await createStaff(main, 'owner', account)
  const stores = [main.store.id, own.store.id]
  await main.payload.update({ collection: 'staff', id, data: { stores } })
  const cookie = await signStaffIn(account)
  const make = (store: string) =>
    callRest({ method: 'PATCH', path: `stores/${store}`, body: '{"isDefault":true}' }, cookie)
  expect((await make(own.store.id)).status).toBe(200)
  expect(await defaults()).toEqual([own.store.id])
  const both = await Promise.all([make(main.store.id), make(own.store.id), make(main.store.id)])
  expect(both.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  expect(await defaults()).toHaveLength(1)
  await make(main.store.id)
})

test('of two stores that take a host at once, one gets it', async () => {
  const host = `${unique('both')}.example`
  const stores = await Promise.all(Array.from({ length: 4 }, () => createStore(main)))
  const taken = await Promise.allSettled(
    stores.map(({ id }) => main.payload.update({ collection: 'stores', id, data: { domains: [host] } })),
  )
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const each of taken) {
    if (each.status === 'rejected')
      expect(each.reason).toMatchObject({ status: 400, data: { errors: [{ path: 'domains' }] } })
  }
})

test('the database itself refuses a duplicate', async () => {
  const insert = sqlOf(main).execute(sql`
    insert into stores_texts (parent_id, path, "order", text) values (${own.store.id}::uuid, 'domains', 9, ${foreignHost})`)
  await expect(insert).rejects.toThrow()
  await expect(
    sqlOf(main).execute(sql`update stores set is_default = true where id = ${own.store.id}::uuid`),
  ).rejects.toThrow()
})
