import { eq, sql } from 'drizzle-orm'

import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { MailBrand } from '@/ui/mail/mail-layout'

/** Seconds for which a change in the panel may not be in mails yet. */
const freshFor = 3

/** The brand of the context's store for mails. `reason` explains in the reader's language why the mail was sent. */
export async function mailBrand(ctx: Context, reason: string): Promise<MailBrand & { readonly email: string }> {
  const { id } = ctx.store
  const validity = { tags: [cacheTags.store(id)], seconds: freshFor }
  const { address, ...brand } = await remembered(['mail-brand', id], validity, () => selectBrand(ctx))
  const lines = address ? [address.replace(/\s*\n\s*/g, ', ')] : []
  return { ...brand, url: ctx.store.origin, footer: [reason, ...lines] }
}

async function selectBrand(ctx: Context) {
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
  const { accent, ...brand } = row
  return { ...brand, ...(accent ? { accent } : {}) }
}
