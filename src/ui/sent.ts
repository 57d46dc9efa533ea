import { unstable_rethrow } from 'next/navigation'

import { fail, ok, type Result } from '@/shared/result'

/** Why the server's response is missing: no network, a timeout, or anything else. */
export type SendFailure = 'offline' | 'slow' | 'failed'

/** Milliseconds after which a response counts as missing. */
const waitMs = 20_000

/** Calls `onSlow` when a response takes long and keeps waiting, for requests that must not be aborted. Browser only. */
export async function awaited<T>(answer: Promise<T>, onSlow: () => void): Promise<T> {
  const timer = window.setTimeout(onSlow, waitMs)
  try {
    return await answer
  } finally {
    window.clearTimeout(timer)
  }
}

/**
 * The response of a server action, or the reason why it is missing: an action that throws inside a form would replace
 * the whole page by the error page. The router handles redirects. Browser only.
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
