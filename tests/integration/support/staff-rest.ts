import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { expect } from 'vitest'

import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { guardRest } from '@/platform/http/guard-payload'

import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'

const handle = guardRest((request) => handleEndpoints({ config, request }))

interface RestCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api`. */
  readonly path: string
  readonly body?: string
  /** Of the body; JSON by default. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls Payload's REST API with the cookie of a session, or anonymously. */
export async function callRest({ method, path, body, type = 'application/json', ...call }: RestCall, cookie?: string) {
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie === undefined ? {} : { cookie }), ...call.headers }
  const init = { method, headers: { ...headers, 'content-type': type }, ...(body === undefined ? {} : { body }) }
  const request = new Request(`${env().NEXT_PUBLIC_SERVER_URL}/api/${path}`, init)
  const response = await handle(request, { params: Promise.resolve({}) })
  return {
    status: response.status,
    text: await response.text(),
    cookies: response.headers.getSetCookie(),
    headers: response.headers,
    retryAfter: response.headers.get('retry-after'),
  }
}

/** Signs a member of staff in, and returns the cookie. */
export async function signStaffIn(account: { email: string; password: string }): Promise<string> {
  const { cookies } = await callRest({ method: 'POST', path: 'staff/login', body: JSON.stringify(account) })
  const [cookie] = (cookies[0] ?? '').split(';')
  expect(cookie).toMatch(/^fm_staff=./)
  return cookie ?? ''
}

/** Creates a member of the store's staff, signs them in, and returns the cookie. */
export async function signInAs(ctx: Context, role: StaffRole): Promise<string> {
  const account = { email: `${unique(role)}@example.com`, password: unique('a-long-password') }
  await createStaff(ctx, role, account)
  return signStaffIn(account)
}
