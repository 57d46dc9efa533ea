import { unstable_rethrow } from 'next/navigation'

import { fail, ok, type Result } from '@/shared/result'

/** Why the server's answer did not come: no network, no answer in time, or anything else. */
export type SendFailure = 'offline' | 'slow' | 'failed'

/** Milliseconds after which an answer counts as missing. */
const waitMs = 20_000

/** Calls `tell` when an answer takes long, and goes on waiting for it: for what must not be given up. Browser only. */
export async function awaited<T>(answer: Promise<T>, tell: () => void): Promise<T> {
  const timer = window.setTimeout(tell, waitMs)
  try {
    return await answer
  } finally {
    window.clearTimeout(timer)
  }
}

/**
 * The answer of a server action, or why there is none: an action that throws inside a form would replace the whole page
 * by the error page. Redirects are left to the router. Browser only.
 */
export async function sent<T>(answer: Promise<T>): Promise<Result<T, { readonly code: SendFailure }>> {
  let timer = 0
  const late = new Promise<{ ok: false; code: 'slow' }>((resolve) => {
    timer = window.setTimeout(() => resolve(fail('slow')), waitMs)
  })
  try {
    return await Promise.race([answer.then(ok), late])
  } catch (error) {
    unstable_rethrow(error)
    return fail(navigator.onLine ? 'failed' : 'offline')
  } finally {
    window.clearTimeout(timer)
  }
}
