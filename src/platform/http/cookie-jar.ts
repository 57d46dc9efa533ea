import { AsyncLocalStorage } from 'node:async_hooks'

import { cookies } from 'next/headers'

interface CookieAttributes {
  readonly path: '/'
  /** Seconds; 0 deletes the cookie. */
  readonly maxAge: number
  readonly sameSite: 'lax'
  readonly secure: boolean
  readonly httpOnly?: boolean
}

/** The cookies that came with a request, with what was set since, and those to send with its answer. */
export interface CookieJar {
  readonly get: (name: string) => string | null
  readonly set: (name: string, value: string, attributes: CookieAttributes) => void
}

const current = new AsyncLocalStorage<CookieJar>()

/** The jar of the call of the API that is being answered, else of the page or action that Next runs. */
export async function cookieJar(): Promise<CookieJar> {
  return current.getStore() ?? jarOfNext()
}

async function jarOfNext(): Promise<CookieJar> {
  const jar = await cookies()
  return {
    get: (name) => jar.get(name)?.value ?? null,
    set: (name, value, attributes) => {
      jar.set(name, value, attributes)
    },
  }
}

/** Does the work with the cookies of this header, or with none, and adds those that it sets to the response. */
export async function withCookies(header: string | null, work: () => Promise<Response>): Promise<Response> {
  const values = new Map(pairsOf(header ?? ''))
  const lines = new Map<string, string>()
  const jar: CookieJar = {
    get: (name) => values.get(name) ?? null,
    set: (name, value, attributes) => {
      values.set(name, value)
      lines.set(name, lineOf(name, value, attributes))
    },
  }
  const response = await current.run(jar, work)
  for (const line of lines.values()) response.headers.append('set-cookie', line)
  return response
}

/** Name and value of each cookie of a `Cookie` header that can be read. */
function pairsOf(header: string): [string, string][] {
  return header.split(';').flatMap((pair) => {
    const mark = pair.indexOf('=')
    const value = mark === -1 ? null : decoded(pair.slice(mark + 1).trim())
    return value === null ? [] : [[pair.slice(0, mark).trim(), value] satisfies [string, string]]
  })
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

/** A `Set-Cookie` header (RFC 6265bis, section 4.1). `Expires` is for clients that do not know `Max-Age`. */
function lineOf(name: string, value: string, attributes: CookieAttributes): string {
  const { path, maxAge, sameSite, secure, httpOnly } = attributes
  return [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    `Expires=${new Date(maxAge === 0 ? 0 : Date.now() + maxAge * 1000).toUTCString()}`,
    `Max-Age=${String(maxAge)}`,
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    `SameSite=${sameSite}`,
  ].join('; ')
}
