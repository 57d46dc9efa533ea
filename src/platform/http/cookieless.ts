import { AsyncLocalStorage } from 'node:async_hooks'

const scope = new AsyncLocalStorage<true>()

/**
 * Runs a call from another site. Its publishable key authorizes it; cookies are ignored even if a browser sends them.
 */
export const withoutCookies = <T>(work: () => Promise<T>): Promise<T> => scope.run(true, work)

/** Whether the current call must ignore the cookies that came with it. */
export const isCookieless = (): boolean => scope.getStore() ?? false
