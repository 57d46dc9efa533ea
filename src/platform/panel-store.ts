import { AsyncLocalStorage } from 'node:async_hooks'

import type { PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'

import { cookieNames } from '@/shared/cookie-names'

import { staffOf } from './access'
import { isHttps } from './host-cookie-name'
import { perProcess } from './per-process'

const storeOfTab = perProcess('tab-store', () => new AsyncLocalStorage<unknown>())

/**
 * Does the work of a request from a tab of the panel that shows a document of `store`. Documents that the tab lists and
 * creates belong to that store, whatever the switcher is set to.
 */
export const inStoreOfTab = <T>(store: unknown, work: () => T): T => storeOfTab.run(store, work)

type PanelRequest = Pick<PayloadRequest, 'headers' | 'payloadAPI' | 'query' | 'user'>

/** Values from the browser are used only if they name a store of the staff member. */
const ownStore = (req: PanelRequest, value: unknown): string | null =>
  staffOf(req)?.storeIds.find((id) => id === value) ?? null

/** The store to which the panel's switcher is set in this browser; null for all stores. */
export const chosenStore = (req: PanelRequest): string | null =>
  ownStore(req, parseCookies(req.headers).get(cookieNames.panelStore))

/**
 * The stores whose documents the panel shows: that of the open document, the chosen one, or all of the staff member's.
 */
export function shownStores(req: PanelRequest): readonly string[] {
  const one = ownStore(req, storeOfTab.getStore()) ?? chosenStore(req)
  return one === null ? (staffOf(req)?.storeIds ?? []) : [one]
}

/**
 * The store of a new document that names none. Staff of one store have no choice. In the panel it is the store of the
 * document from which it is created, of the address (`?store=`) or of the switcher. API calls must name it: undefined.
 */
export function storeForNew(req: PanelRequest): string | undefined {
  const own = staffOf(req)?.storeIds ?? []
  if (own.length === 1) return own[0]
  if (req.payloadAPI !== 'local') return undefined
  return ownStore(req, storeOfTab.getStore()) ?? ownStore(req, req.query['store']) ?? chosenStore(req) ?? undefined
}

/** Sets the switcher of the browser that sent the request; null for all stores. */
export function chooseStore(req: Pick<PayloadRequest, 'responseHeaders'>, store: string | null): void {
  const secure = isHttps() ? '; Secure' : ''
  const age = store === null ? 0 : 365 * 24 * 60 * 60
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'set-cookie',
    `${cookieNames.panelStore}=${store ?? ''}; Path=/admin; Max-Age=${String(age)}; HttpOnly; SameSite=Lax${secure}`,
  )
}
