import { expect, test, vi } from 'vitest'

import { cookieJar, withCookies } from './cookie-jar'

vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(new Map([['cart', { value: 'of Next' }]])) }))

const attributes = { path: '/', sameSite: 'lax', secure: true, httpOnly: true, maxAge: 60 } as const

const readAll = (header: string | null, names: readonly string[]) => {
  const read: (string | null)[] = []
  return withCookies(header, async () => {
    const jar = await cookieJar()
    read.push(...names.map((name) => jar.get(name)))
    return new Response()
  }).then(() => read)
}

test('a call reads the cookies of its header, decoded, and the last of one name', async () => {
  const header = 'a=1; b=caf%C3%A9; c==; d; e=%E0%A4; a=2'
  expect(await readAll(header, ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['2', 'café', '=', null, null, null])
})

test('a call without cookies has none, whatever the request of Next has', async () => {
  expect(await readAll(null, ['cart'])).toEqual([null])
  expect((await cookieJar()).get('cart')).toBe('of Next')
})

test('what a call sets is in its answer once, and is read by the rest of the call', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) })
  const answer = await withCookies('cart=old', async () => {
    const jar = await cookieJar()
    jar.set('cart', 'first', attributes)
    jar.set('cart', 'a b', attributes)
    jar.set('customer', '', { ...attributes, maxAge: 0, secure: false, httpOnly: false })
    expect([jar.get('cart'), jar.get('customer')]).toEqual(['a b', ''])
    return new Response()
  })
  vi.useRealTimers()
  expect(answer.headers.getSetCookie()).toEqual([
    'cart=a%20b; Path=/; Expires=Thu, 01 Jan 2026 00:01:00 GMT; Max-Age=60; Secure; HttpOnly; SameSite=lax',
    'customer=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; SameSite=lax',
  ])
})
