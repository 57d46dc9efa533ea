import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { APIError, ValidationError, type PayloadRequest } from 'payload'

import type { SystemContext } from '@/platform/context'
import { clientKey } from '@/platform/http/client-address'
import { refuseLater } from '@/platform/late-refusals'
import { forgiveTurns, takeTurn } from '@/platform/rate-limits'
import { fail, ok, type Result } from '@/shared/result'
import { checkPassword, staffPasswordMin } from '@/shared/password-policy'

import { findPasswordHash } from './staff-hash.repository'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { staffPanel } from './panel-texts'

/**
 * `personal` is the person's name and address, which an attacker would try first.
 *
 * @throws ValidationError that names `password` when the password does not meet the policy for staff.
 */
export function requireGoodPassword(password: string, personal: readonly string[], reader: InPanelLanguage): void {
  const checked = checkPassword(password, personal, staffPasswordMin)
  if (checked.ok) return
  const message = staffPanel.for(reader)(`password.${checked.code}`, { min: staffPasswordMin })
  throw new ValidationError({ collection: 'staff', errors: [{ path: 'password', message }] })
}

const derive = promisify(pbkdf2)

/** How Payload hashes passwords. Hashes from before it raised the number of iterations have no prefix. */
const present = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32 }
const former = { prefix: '', iterations: 25_000, length: 512 }

async function isPasswordOf(ctx: SystemContext, staffId: string, password: string): Promise<boolean> {
  const { hash, salt } = (await findPasswordHash(ctx, staffId)) ?? {}
  if (!hash || !salt) return false
  const { prefix, iterations, length } = hash.startsWith(present.prefix) ? present : former
  const known = Buffer.from(hash.slice(prefix.length), 'hex')
  const given = await derive(password, salt, iterations, length, 'sha256')
  return known.length === given.length && timingSafeEqual(known, given)
}

type PasswordRefusal = { code: 'rate_limited'; retryAfter: number } | { code: 'wrong_password' }

/** Whether the person who acts knows their own password. Guesses are limited by person and client together. */
export async function provePassword(
  ctx: SystemContext,
  staffId: string,
  password: unknown,
): Promise<Result<null, PasswordRefusal>> {
  if (typeof password !== 'string' || password === '') return fail('wrong_password')
  const key = `${staffId} ${clientKey(ctx.req.headers)}`
  const turn = await takeTurn('staff_present_password', key)
  if (!turn.ok) return turn
  if (!(await isPasswordOf(ctx, staffId, password))) return fail('wrong_password')
  await forgiveTurns('staff_present_password', key)
  return ok(null)
}

/**
 * As {@link provePassword}, for hooks.
 *
 * @throws ValidationError that names `currentPassword`, or an error that becomes a 429.
 */
export async function requirePassword(
  ctx: SystemContext & { req: PayloadRequest },
  staffId: string,
  password: unknown,
) {
  const proved = await provePassword(ctx, staffId, password)
  if (proved.ok) return
  const t = staffPanel.for(ctx.req)
  if (proved.code === 'rate_limited') {
    refuseLater(ctx.req.headers, proved)
    throw new APIError(t('password.tooMany'), 429, null, true)
  }
  throw new ValidationError({
    collection: 'staff',
    errors: [{ path: 'currentPassword', message: t('password.current') }],
  })
}
