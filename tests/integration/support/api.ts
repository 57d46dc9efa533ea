import { operations } from '@/app/api/storefront/operations'
import { apiResource } from '@/features/stores/api-resource'
import type { Handlers } from '@/platform/http/serve'

import { Browser, useBrowser } from './next-mocks'

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
  /** Whatever came back; tests look at what they expect. */
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

/** Calls the route handler of an address below `/api/storefront/v1`, as Next would, in the store of this host. */
export async function callApi(
  host: string,
  method: keyof Handlers,
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  const { body, raw, headers, browser = new Browser() } = options
  const url = new URL(`http://${host}/api/storefront/v1${path}`)
  const { matching, params } = match(url.pathname.replace('/api/storefront/v1', ''))
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const request = new Request(url, {
    method,
    headers: { host, ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(text === undefined ? {} : { body: text as BodyInit }),
  })
  useBrowser(browser)
  const response = await apiResource(...matching)[method](asOfNext(request), { params: Promise.resolve(params) })
  const answer = await response.text()
  const parsed = (answer === '' ? {} : JSON.parse(answer)) as Answer['body']
  return { status: response.status, headers: response.headers, body: parsed }
}

function match(pathname: string) {
  for (const { contract } of operations) {
    const names = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const found = new RegExp(`^${contract.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname)
    if (!found || (names.length > 0 && pathname === '/customers/me')) continue
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]))
    return { matching: operations.filter((each) => each.contract.path === contract.path), params }
  }
  throw new Error(`No such address: ${pathname}`)
}
