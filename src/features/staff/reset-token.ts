import { createHmac } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { env } from '@/platform/env'

type Operation = { readonly args: object; readonly operation: string; readonly req: PayloadRequest }

const keyed = (text: string): string => createHmac('sha256', env().PAYLOAD_SECRET).update(text).digest('base64url')

/**
 * The secret of a mailed link. It is derived from a nonce, so that the queue of mails holds only the nonce, and a mail
 * that is sent twice has the same link.
 */
export const resetSecret = (nonce: string): string => keyed(`staff-reset-link:${nonce}`)

/** What the database stores of it: a stolen copy of the database opens no account. */
export const resetHash = (secret: string): string => keyed(`staff-reset:${secret}`)

/** Replaces the secret of a mailed link by its hash before Payload looks it up. */
export function seekResetToken({ args, operation }: Operation): void {
  if (operation !== 'resetPassword' || !('data' in args)) return
  const data = args.data as { token?: unknown }
  if (typeof data.token === 'string') data.token = resetHash(data.token)
}
