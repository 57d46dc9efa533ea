import { smallShopStaff } from '../../support/small-shop-staff.ts'

export interface Manager {
  /** Calls the panel's API of this server, as the panel would. */
  readonly call: (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => Promise<Response>
  /** With the same session at another server. */
  readonly at: (url: string) => Manager
}

/** The manager of the fault tests' shop, signed in on one server; `publicUrl` is the shop's own address. */
export async function signManagerIn(url: string, publicUrl: string): Promise<Manager> {
  const headers = { 'content-type': 'application/json', origin: publicUrl }
  const login = await fetch(`${url}/api/staff/login`, { method: 'POST', headers, body: JSON.stringify(smallShopStaff) })
  if (!login.ok) throw new Error(`The manager cannot sign in: ${String(login.status)}`)
  const cookie = login.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const at = (server: string): Manager => ({
    at,
    call: (method, path, body) =>
      fetch(`${server}/api/${path}`, {
        method,
        headers: { ...headers, cookie },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  })
  return at(url)
}
