import { eq, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { MailBrand } from '@/ui/mail/mail-layout'

/** The brand of the context's store for mails. `reason` explains in the reader's language why the mail was sent. */
export async function mailBrand(ctx: Context, reason: string): Promise<MailBrand & { readonly email: string }> {
  const [row] = await sqlOf(ctx)
    .select({
      name: sql<string>`coalesce(nullif(${stores.wordmark}, ''), ${stores.name})`,
      accent: stores.theme_accent,
      email: stores.contact_email,
      address: stores.contact_address,
    })
    .from(stores)
    .where(eq(stores.id, ctx.store.id))
  if (!row) throw new Error(`No such store: ${ctx.store.id}`)
  return {
    name: row.name,
    url: ctx.store.origin,
    ...(row.accent ? { accent: row.accent } : {}),
    email: row.email,
    footer: [reason, ...(row.address ? [row.address.replace(/\s*\n\s*/g, ', ')] : [])],
  }
}
