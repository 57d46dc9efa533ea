import { createHmac } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { env } from '@/platform/env'

type Operation = { readonly args: object; readonly operation: string; readonly req: PayloadRequest }

const keyed = (token: string): string =>
  createHmac('sha256', env().PAYLOAD_SECRET).update(`staff-reset:${token}`).digest('base64url')

/**
 * Payload stores the token of a mailed link in plain text. Before the transaction commits, this replaces it by a keyed
 * hash, so that a stolen copy of the database opens no account.
 */
export async function hideResetToken({
  operation,
  req,
  result,
}: Operation & { readonly result: unknown }): Promise<void> {
  if (operation !== 'forgotPassword' || typeof result !== 'string') return
  const where = { resetPasswordToken: { equals: result } }
  await req.payload.db.updateOne({ collection: 'staff', where, data: { resetPasswordToken: keyed(result) }, req })
}

/** Replaces the token of a mailed link by its hash before Payload looks it up. */
export function seekResetToken({ args, operation }: Operation): void {
  if (operation !== 'resetPassword' || !('data' in args)) return
  const data = args.data as { token?: unknown }
  if (typeof data.token === 'string') data.token = keyed(data.token)
}
