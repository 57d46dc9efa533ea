import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { MailBrand } from '@/ui/mail/mail-layout'

type Row = { name: string; accent: string | null; email: string; address: string | null }

/** How the context's store signs its mails. `reason` says in the reader's language why the mail was sent. */
export async function mailBrand(ctx: Context, reason: string): Promise<MailBrand & { readonly email: string }> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select coalesce(nullif(wordmark, ''), name) as name, theme_accent as accent, contact_email as email,
      nullif(contact_address, '') as address
    from stores where id = ${ctx.store.id}`)
  const [row] = rows
  if (!row) throw new Error(`No such store: ${ctx.store.id}`)
  return {
    name: row.name,
    url: ctx.store.origin,
    ...(row.accent ? { accent: row.accent } : {}),
    email: row.email,
    footer: [reason, ...(row.address ? [row.address.replace(/\s*\n\s*/g, ', ')] : [])],
  }
}
