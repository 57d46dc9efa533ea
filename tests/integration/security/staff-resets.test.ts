import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { requestStaffReset } from '@/features/staff/request-reset'
import { resetSecret } from '@/features/staff/reset-token'
import type { Context } from '@/platform/context'
import type { Staff } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'

import { createResetLink, createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { mailsTo } from '../support/mail-server'
import { runJobs } from '../support/run-jobs'
import { callRest, signStaffIn } from '../support/staff-rest'
import { openShop } from '../support/store-context'

vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

let shop: Context

beforeAll(async () => {
  shop = (await openShop({ isDefault: true })).ctx
})

interface Person {
  readonly id: string
  readonly email: string
}

async function hire(): Promise<Person> {
  const email = `${unique('manager')}@example.com`
  return { id: await createStaff(shop, 'manager', { email, password: 'quiet lamp at noon' }), email }
}

const choose = (token: string) =>
  callRest({
    method: 'POST',
    path: 'staff/reset-password',
    body: JSON.stringify({ token, password: 'three small green doors' }),
  })

/** The secret of the link that a queued mail to this person will have. */
async function queuedSecret({ id }: Person): Promise<string> {
  const { rows } = await sqlOf(shop).execute<{ key: string }>(sql`
    select data->>'key' as key from pgboss.job where name = 'staff/reset-mail' and data->>'staffId' = ${id}`)
  return resetSecret(rows[0]?.key ?? '')
}

const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject)

describe('a queued link to choose a new password', () => {
  test('is mailed to the present address of the account', async () => {
    const ada = await hire()
    const present = `${unique('ada')}@example.com`
    await requestStaffReset(shop, ada.email, 'en')
    await sqlOf(shop).execute(sql`update staff set email = ${present} where id = ${ada.id}::uuid`)
    await runJobs()
    expect(await subjectsTo(ada.email)).toEqual([])
    expect(await subjectsTo(present)).toEqual(['Choose a new password'])
  })

  const ends: [why: string, end: (ada: Person) => Promise<unknown>][] = [
    [
      'has expired',
      ({ id }) => sqlOf(shop).execute(sql`update staff set reset_password_expiration = now() where id = ${id}::uuid`),
    ],
    ['was replaced by the next', ({ email }) => createResetLink(shop, email)],
    ['was used', async (ada) => expect((await choose(await queuedSecret(ada))).status).toBe(200)],
    ['is of an account that was deleted', ({ id }) => shop.payload.delete({ collection: 'staff', id })],
  ]

  test.each(ends)('is not mailed any more when it %s', async (_why, end) => {
    const ada = await hire()
    await requestStaffReset(shop, ada.email, 'en')
    await end(ada)
    await runJobs()
    expect(await subjectsTo(ada.email)).not.toContain('Choose a new password')
  })
})

describe('a mailed link to choose a new password', () => {
  const change = (id: string, data: Partial<Pick<Staff, 'email' | 'name'>> & { password?: string }) =>
    shop.payload.update({ collection: 'staff', id, data })

  test('is void once the account has another password', async () => {
    const ada = await hire()
    const link = await createResetLink(shop, ada.email)
    await change(ada.id, { password: 'a lantern on the hill' })
    expect((await choose(link)).status).toBe(403)
    await signStaffIn({ email: ada.email, password: 'a lantern on the hill' })
  })

  test('is void once the account has another address, and the next one works', async () => {
    const ada = await hire()
    const link = await createResetLink(shop, ada.email)
    const email = `${unique('ada')}@example.com`
    await change(ada.id, { email })
    expect((await choose(link)).status).toBe(403)
    expect((await choose(await createResetLink(shop, email))).status).toBe(200)
    await signStaffIn({ email, password: 'three small green doors' })
  })

  test('still works after another change, and once', async () => {
    const ada = await hire()
    const link = await createResetLink(shop, ada.email)
    await change(ada.id, { name: 'Ada', email: ada.email.toUpperCase() })
    expect((await choose(link)).status).toBe(200)
    expect((await choose(link)).status).toBe(403)
  })
})
