import { createHmac, randomUUID } from 'node:crypto'

import { localizedPath } from '@/features/stores/domain/locale-path'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { env } from '@/platform/env'
import { tokenHash } from '@/shared/ids'

import { tokenLifetimes, type TokenPurpose } from './domain/account-limits'
import { insertToken } from './token.repository'

const pages: Readonly<Record<TokenPurpose, string>> = {
  verify_email: '/account/verify',
  reset_password: '/account/reset',
}

/**
 * A link's secret is derived from a nonce with the server's secret, so that the queue of mails contains only nonces and
 * the database only hashes, and a mail that is sent twice has the same link.
 */
const secretOf = (nonce: string): string =>
  createHmac('sha256', env().PAYLOAD_SECRET).update(`customer-link:${nonce}`).digest('base64url')

/** Creates a link that works once. Returns its nonce. */
export async function createLink(
  ctx: Context,
  { customerId, purpose }: { customerId: string; purpose: TokenPurpose },
): Promise<string> {
  const nonce = randomUUID()
  await insertToken(ctx, {
    hash: tokenHash(secretOf(nonce)),
    customerId,
    purpose,
    lifetime: tokenLifetimes[purpose],
  })
  return nonce
}

/** The full address of a link, on the store's own host and in the reader's language. */
export const linkUrl = (ctx: Context, purpose: TokenPurpose, nonce: string): string =>
  `${pageUrl(ctx, pages[purpose])}?token=${secretOf(nonce)}`

export const pageUrl = (ctx: Context, path: string): string =>
  ctx.store.origin + localizedPath(ctx.store, localeOf(ctx), path)
