import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { inTransaction } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import { findCustomerByEmail, insertCustomer, saveCredential, updateCustomer } from './customer.repository'
import { hashPassword } from './password-hash'

/** An account that is usable at once, for demo data. One with the same address only gets the password. */
export async function createVerifiedCustomer(
  ctx: Context,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await inTransaction(ctx, async () => {
    const id = uuidV7(ctx.clock.now())
    const isNew = await insertCustomer(ctx, { id, email, name, locale: localeOf(ctx) })
    const known = isNew ? null : await findCustomerByEmail(ctx, email)
    await saveCredential(ctx, known?.id ?? id, passwordHash)
    await updateCustomer(ctx, known?.id ?? id, { isVerified: true })
  })
}
