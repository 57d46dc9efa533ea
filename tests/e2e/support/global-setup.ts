import type { FullConfig } from '@playwright/test'

import { demoAccounts } from '../../../src/seed/accounts.ts'
import { staffCookies } from './staff-cookies.ts'

/** Signs everybody of the demo's staff in once: tests that need a session do not try the form, nor use up its limit. */
export default async function signStaffIn({ projects }: FullConfig): Promise<void> {
  const url = new URL('/api/staff/login', projects[0]?.use.baseURL)
  const cookies: Record<string, string> = {}
  for (const { email, password } of demoAccounts.staff) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ email, password }) })
    const cookie = /^fm_staff=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
    if (cookie === undefined) throw new Error(`${email} could not sign in: ${String(answer.status)}`)
    cookies[email] = cookie
  }
  staffCookies.write(cookies)
}
