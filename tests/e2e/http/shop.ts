import { request, type APIRequestContext, type APIResponse } from '@playwright/test'
import pg from 'pg'

import { demoAccounts } from '../../../src/seed/accounts.ts'

type Email = (typeof demoAccounts.staff)[number]['email']

export const baseUrl = process.env.E2E_BASE_URL ?? 'http://localhost:3000'

/** A client without cookies; `host` is the name of a store's host, on the same server. */
export const anybody = (headers: Record<string, string> = {}): Promise<APIRequestContext> =>
  request.newContext({ baseURL: baseUrl, extraHTTPHeaders: headers })

/** Payload takes the cookies of staff only from its own pages: from a browser that says so. */
export const ownPage = { 'sec-fetch-site': 'same-origin' }

/** A client that is signed in to the panel. */
export async function asStaff(email: Email): Promise<APIRequestContext> {
  const client = await anybody(ownPage)
  const { password } = demoAccounts.staff.find((each) => each.email === email) ?? { password: '' }
  const answer = await client.post('/api/staff/login', { data: { email, password } })
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${String(answer.status())} ${await answer.text()}`)
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
