import { randomUUID } from 'node:crypto'

import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { expect, test, vi } from 'vitest'

import { env } from '@/platform/env'
import { guardRest } from '@/platform/http/guard-payload'
import * as sessions from '@/platform/sessions/session-store'

import { createStaff, createStaffKey } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { openShop } from '../support/store-context'

// These tests are not about timing: without the least time of sign-ins and resets they are faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

const handle = guardRest((request) => handleEndpoints({ config, request }))

const outage = () => Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' })

test('while the database is unavailable, staff are not told that they are signed out, or lack a permission', async () => {
  const { ctx } = await openShop()
  const account = { email: `${unique('staff')}@example.com`, password: 'quiet lamp at noon' }
  await createStaff(ctx, 'manager', account)
  let cookie = ''
  const call = async (path: string, body?: object) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie }
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
    const request = new Request(`${env().NEXT_PUBLIC_SERVER_URL}/api/${path}`, init)
    return handle(request, { params: Promise.resolve({}) })
  }
  const signedIn = await call('staff/login', account)
  cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';', 1)[0] ?? ''
  expect((await call('orders')).status).toBe(200)

  const find = vi.spyOn(sessions, 'findSession').mockRejectedValue(outage())
  for (const path of ['orders', 'staff/me']) expect([path, (await call(path)).status]).toEqual([path, 503])
  find.mockRestore()

  expect((await call('orders')).status).toBe(200)
  expect(await (await call('staff/me')).json()).toMatchObject({ user: { email: account.email } })
  cookie = ''
  expect((await call('orders')).status).toBe(403)
})

test('while the database is unavailable, an API client is not told that its key is invalid', async () => {
  const { ctx } = await openShop()
  const apiKey = await createStaffKey(ctx, await createStaff(ctx, 'manager'))
  const call = (path: string, key = apiKey) => {
    const headers = { 'sec-fetch-site': 'same-origin', authorization: `staff API-Key ${key}` }
    const request = new Request(`${env().NEXT_PUBLIC_SERVER_URL}/api/${path}`, { headers })
    return handle(request, { params: Promise.resolve({}) })
  }
  expect((await call('orders')).status).toBe(200)

  const find = vi.spyOn(ctx.payload.db, 'find').mockRejectedValue(outage())
  for (const path of ['orders', 'staff/me']) expect([path, (await call(path)).status]).toEqual([path, 503])
  find.mockRestore()

  expect((await call('orders')).status).toBe(200)
  expect((await call('orders', randomUUID())).status).toBe(403)
})
