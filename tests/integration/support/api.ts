import * as route from '@/app/api/storefront/v1/[[...path]]/route'
import type { Handlers } from '@/platform/http/serve'

import { Browser } from './next-mocks'

interface CallOptions {
  body?: unknown
  /** Sent as it is, in place of `body`. */
  raw?: string | Uint8Array
  headers?: Record<string, string>
  browser?: Browser
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The parsed response, of any shape; tests check the fields that they expect. */
  readonly body: Record<string, unknown> & { code?: string; errors?: { path: string }[] }
}

/** A request as Next hands it to routes: a Proxy, which `new Request` and `instanceof` do not take for a request. */
const asOfNext = (request: Request): Request =>
  new Proxy(request, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })

/** Calls the route handler for an address below `/api/storefront/v1`, as Next would, in the store of this host. */
export async function callApi(
  host: string,
  method: keyof Handlers,
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  const { body, raw, headers, browser = new Browser() } = options
  const url = new URL(`http://${host}/api/storefront/v1${path}`)
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const request = new Request(url, {
    method,
    headers: {
      host,
      ...(cookie === '' ? {} : { cookie }),
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text as BodyInit }),
  })
  const params = paramsOf(url.pathname.slice('/api/storefront/v1/'.length))
  const response = await route[method](asOfNext(request), { params: Promise.resolve(params) })
  for (const line of response.headers.getSetCookie()) keepCookie(browser, line)
  const answer = await response.text()
  const parsed = (answer === '' ? {} : JSON.parse(answer)) as Answer['body']
  return { status: response.status, headers: response.headers, body: parsed }
}

function keepCookie({ cookies }: Browser, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/; Max-Age=0;/.test(line)) cookies.delete(name)
  else cookies.set(name, decodeURIComponent(value))
}

/** What Next gives the route of `[[...path]]`: decoded segments, and nothing for the folder itself. */
const paramsOf = (path: string) => (path === '' ? {} : { path: path.split('/').map(decodeURIComponent) })
