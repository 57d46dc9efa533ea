import { z } from 'zod'

const name = 'E2E_STAFF_COOKIES'
const schema = z.record(z.string(), z.string())

/** Session cookies by mail address, handed from the global setup to the workers, which inherit its environment. */
export const staffCookies = {
  write: (cookies: Readonly<Record<string, string>>): void => {
    process.env[name] = JSON.stringify(cookies)
  },
  of: (email: string): string => schema.parse(JSON.parse(process.env[name] ?? '{}'))[email] ?? '',
}
