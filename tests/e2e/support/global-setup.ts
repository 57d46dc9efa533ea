import type { FullConfig } from '@playwright/test'

import { demoAccounts } from '../../../src/seed/accounts.ts'
import { staffCookies } from './staff-cookies.ts'

/**
 * Signs everybody of the demo's staff in, one after the other: Payload writes all sessions of a person anew at each
 * sign-in, so that two at the same moment, by tests that run in parallel, would lose one of the two.
 */
export default async function signStaffIn({ projects }: FullConfig): Promise<void> {
  const url = new URL('/api/staff/login', projects[0]?.use.baseURL)
  const cookies: Record<string, string> = {}
  for (const { email, password } of demoAccounts.staff) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ email, password }) })
    const cookie = /^fm-token=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
    if (cookie === undefined) throw new Error(`${email} could not sign in: ${String(answer.status)}`)
    cookies[email] = cookie
  }
  staffCookies.write(cookies)
}
