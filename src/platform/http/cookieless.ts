import { AsyncLocalStorage } from 'node:async_hooks'

const scope = new AsyncLocalStorage<true>()

/** Runs a call from another site: across sites a publishable key counts, and a cookie does not, should a browser ever send one. */
export const withoutCookies = <T>(work: () => Promise<T>): Promise<T> => scope.run(true, work)

/** Whether the call at hand may not read the cookies that came with it. */
export const isCookieless = (): boolean => scope.getStore() ?? false
