import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { expect } from 'vitest'

import { env } from '@/platform/env'
import { guardRest } from '@/platform/http/guard-payload'

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
