import { createLocalReq, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { checkSignIn } from '@/features/customers/sign-in'
import { staffRoles, type StaffRole } from '@/platform/access'

import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

// These tests are not about timing: without the least time of sign-ins and resets they are faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

const password = 'quiet lamp at noon'
let shop: TestShop
let other: TestShop

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  other = await openShop()
})

async function createCustomer(): Promise<{ id: string; email: string }> {
  const email = `${unique('ada')}@example.com`
  await createVerifiedCustomer(shop.ctx, { email, name: 'Ada', password })
  const { docs } = await shop.ctx.payload.find({ collection: 'customers', where: { email: { equals: email } } })
  return { id: docs[0]?.id ?? '', email }
}

/** All fields that a member of staff might write to take over an account. */
const takeover = () => ({
  email: `${unique('thief')}@example.com`,
  isVerified: false,
  store: other.ctx.store.id,
  password: 'three small green doors',
  passwordHash: 'x',
  hash: 'x',
  salt: 'x',
  id: crypto.randomUUID(),
})

type Write = (role: StaffRole, id: string, data: object) => Promise<unknown>

async function requestOf(role: StaffRole): Promise<PayloadRequest> {
  const id = await createStaff(shop.ctx, role)
  const user = await shop.ctx.payload.findByID({ collection: 'staff', id, depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'staff' } }, shop.ctx.payload)
}

async function rest(role: StaffRole, path: string, data: object) {
  return callRest({ method: 'PATCH', path, body: JSON.stringify(data) }, await signInAs(shop.ctx, role))
}

/** GraphQL has the last two operations only. */
const ways: readonly [name: string, write: Write][] = [
  ['REST', (role, id, data) => rest(role, `customers/${id}`, data)],
  ['REST, in bulk', (role, id, data) => rest(role, `customers?where[id][equals]=${id}`, data)],
  [
    'an operation by id',
    async (role, id, data) =>
      shop.ctx.payload
        .update({ collection: 'customers', id, data, overrideAccess: false, req: await requestOf(role) })
        .catch(() => null),
  ],
  [
    'an operation in bulk',
    async (role, id, data) =>
      shop.ctx.payload
        .update({
          collection: 'customers',
          where: { id: { equals: id } },
          data,
          overrideAccess: false,
          req: await requestOf(role),
        })
        .catch(() => null),
  ],
]

describe.each(ways)('by %s', (_name, write) => {
  test.each(staffRoles.filter((role) => role !== 'owner'))('%s cannot take over an account', async (role) => {
    const { id, email } = await createCustomer()
    await write(role, id, takeover())
    await write(role, id, { email: `${unique('thief')}@example.com` })
    const found = await shop.ctx.payload.findByID({ collection: 'customers', id, depth: 0 })
    expect(found).toMatchObject({ id, email, isVerified: true, store: shop.ctx.store.id })
    expect(await checkSignIn(shop.ctx, { email, password }, 'x')).toMatchObject({ ok: true })
  })

  test('an owner can change the address, but cannot mark it as confirmed', async () => {
    const { id } = await createCustomer()
    const email = `${unique('new')}@example.com`
    await write('owner', id, { ...takeover(), email, isVerified: true })
    const found = await shop.ctx.payload.findByID({ collection: 'customers', id, depth: 0 })
    expect(found).toMatchObject({ id, email, isVerified: false, store: shop.ctx.store.id })
    await write('owner', id, { isVerified: true })
    expect(await shop.ctx.payload.findByID({ collection: 'customers', id })).toMatchObject({ isVerified: false })
  })

  test('support can correct a name and a shipping address', async () => {
    const { id } = await createCustomer()
    const home = { name: 'Ada', line1: 'Werkhof 12', city: 'Berlin', country: 'DE' }
    await write('support', id, { name: 'Ada Lovelace', addresses: [home] })
    const found = await shop.ctx.payload.findByID({ collection: 'customers', id, depth: 0 })
    expect(found).toMatchObject({ name: 'Ada Lovelace', addresses: [home] })
  })
})

test.each(['owner', 'manager'] as const)('%s creates no customer with a confirmed address', async (role) => {
  const data = { email: `${unique('made')}@example.com`, isVerified: true, store: shop.ctx.store.id }
  const req = await requestOf(role)
  const made = await shop.ctx.payload.create({ collection: 'customers', data, overrideAccess: false, req })
  expect(made.isVerified).toBe(false)
})
