import { beforeAll, expect, test, vi } from 'vitest'

import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'

import { createStaff } from '../../factories/staff'
import { callApi } from '../support/api'
import { mailsTo } from '../support/mail-server'
import { runJobs } from '../support/run-jobs'
import { callRest, signStaffIn } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

// Fewer connections than requests: one that holds a connection and waits for another one would never end.
vi.hoisted(() => {
  process.env['DATABASE_POOL_MAX'] = '2'
})
vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

const password = 'quiet lamp at noon'
const tenTimes = Array.from({ length: 10 })

let shop: TestShop

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
})

test('ten requests at once for a new password of one member of staff mail one link, which works', async () => {
  const email = 'grace@example.com'
  await createStaff(shop.ctx, 'manager', { email, password })
  const body = JSON.stringify({ email: ` ${email.toUpperCase()}` })
  const ask = () => callRest({ method: 'POST', path: 'staff/forgot-password', body })
  const answers = await Promise.all(tenTimes.map(ask))
  expect(answers.map(({ status }) => status)).toEqual(tenTimes.map(() => 200))

  await runJobs()
  const mails = await mailsTo(email)
  expect(mails.map(({ subject }) => subject)).toEqual(['Choose a new password'])
  const token = /\/admin\/reset\/([\w-]{43})/.exec(mails[0]?.text ?? '')?.[1]
  const chosen = JSON.stringify({ token, password: 'three small green doors' })
  expect((await callRest({ method: 'POST', path: 'staff/reset-password', body: chosen })).status).toBe(200)
  await signStaffIn({ email, password: 'three small green doors' })
})

test.each([
  ['resets of one customer', '/password-resets', {}],
  ['sign-ups with one address', '/customers', { name: 'Ada' }],
])('ten %s at once are all answered', async (_what, path, body) => {
  const email = 'ada@example.com'
  await createVerifiedCustomer(shop.ctx, { email, name: 'Ada', password })
  const host = `${shop.ctx.store.slug}.example`
  const ask = () => callApi(host, 'POST', path, { body: { email, ...body } })
  const statuses = (await Promise.all(tenTimes.map(ask))).map(({ status }) => status)
  expect(statuses).toEqual(tenTimes.map(() => 202))
})
