import { randomBytes } from 'node:crypto'

import { request, type APIRequestContext, type APIResponse } from '@playwright/test'
import pg from 'pg'

import { demoAccounts } from '../../../src/seed/accounts.ts'

export type StaffEmail = (typeof demoAccounts.staff)[number]['email']

export const baseUrl = process.env.E2E_BASE_URL ?? 'http://localhost:3000'

/** A client without cookies; `host` is the name of a store's host, on the same server. */
export const anybody = (headers: Record<string, string> = {}): Promise<APIRequestContext> =>
  request.newContext({ baseURL: baseUrl, extraHTTPHeaders: headers })

/** Payload accepts the cookies of staff only from its own pages, which browsers mark with this header. */
export const ownPage = { 'sec-fetch-site': 'same-origin' }

/**
 * Signs this client in to the panel as a colleague of a member of staff, with the same rights; returns the colleague's
 * address. Each has an account of its own: tests run side by side, and a session that one ends, or a preference that
 * one sets (the language of the content, a list's columns), must not reach another.
 */
export async function signInColleague(client: APIRequestContext, like: StaffEmail): Promise<string> {
  const email = `colleague-${randomBytes(6).toString('hex')}@example.com`
  await query(
    `with colleague as (
       insert into staff (name, role, email, salt, hash) select name, role, $2, salt, hash from staff where email = $1
       returning id)
     insert into staff_rels ("order", parent_id, path, stores_id)
     select r."order", c.id, r.path, r.stores_id from colleague c, staff_rels r join staff s on s.id = r.parent_id
     where s.email = $1`,
    [like, email],
  )
  const { password } = demoAccounts.staff.find((each) => each.email === like) ?? { password: '' }
  const answer = await client.post(`${baseUrl}/api/staff/login`, { data: { email, password }, headers: ownPage })
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${String(answer.status())} ${await answer.text()}`)
  return email
}

/** A client that is signed in to the panel as a colleague of this member of staff. */
export async function asStaff(like: StaffEmail): Promise<APIRequestContext> {
  const client = await anybody(ownPage)
  await signInColleague(client, like)
  return client
}

/** Rows of the app's database: what a test cannot learn, or must not change, through the app. */
export async function query<T extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** The first row's only column; throws when there is none. */
export async function valueOf(text: string, values: unknown[] = []): Promise<string> {
  const [row] = await query<Record<string, string>>(text, values)
  const value = row && Object.values(row)[0]
  if (value === undefined) throw new Error(`Nothing found: ${text}`)
  return value
}

/** Status and body, without what differs from one answer to the next. */
export async function plainAnswer(response: APIResponse): Promise<{ status: number; body: unknown }> {
  const text = (await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":""')
  return { status: response.status(), body: text }
}
