import { asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import {
  media,
  media_locales,
  store_manual_payments,
  store_manual_payments_locales,
  store_promises,
  store_promises_locales,
  stores,
  stores_locales,
} from '@/platform/payload-schema'
import { publicFileUrl } from '@/platform/storage/public-file-url'
import { sqlOf } from '@/platform/transaction'

/** In the order of their links. */
export const legalPageNames = ['terms', 'withdrawal', 'privacy', 'imprint'] as const
export type LegalPage = (typeof legalPageNames)[number]

/** The data of a store that every page shows, in the context's language. */
export interface StoreSettings {
  readonly name: string
  /** The name that the header shows without a logo. */
  readonly wordmark: string
  readonly tagline: string | null
  readonly announcement: string | null
  readonly promises: readonly string[]
  readonly logo: { readonly url: string; readonly width: number; readonly height: number } | null
  /** For previews of shared links, of 1200 x 630 pixels where the picture is large enough. */
  readonly sharingPicture: { readonly url: string; readonly alt: string } | null
  readonly contact: { readonly email: string; readonly phone: string | null; readonly address: string | null }
  /** `#rrggbb`; null for the default color. */
  readonly accent: string | null
  readonly accentDark: string | null
  readonly corners: 'square' | 'soft' | 'round'
  readonly takesCards: boolean
  /** Ids of the legally required pages. */
  readonly legalPages: Readonly<Record<LegalPage, string | null>>
  /** Names of the manual payment methods. */
  readonly manualPayments: readonly string[]
}

/** Cached until the store changes. */
export function storeSettings(ctx: Context): Promise<StoreSettings> {
  const { locale } = languagesOf(ctx)
  return cached(['store', ctx.store.id, locale], [cacheTags.store(ctx.store.id)], () => selectSettings(ctx))
}

async function selectSettings(ctx: Context): Promise<StoreSettings> {
  const languages = languagesOf(ctx)
  const shared = alias(media, 'shared')
  const [row] = await sqlOf(ctx)
    .select({
      name: stores.name,
      wordmark: sql<string | null>`nullif(${stores.wordmark}, '')`,
      accent: stores.theme_accent,
      accentDark: stores.theme_accentDark,
      corners: stores.theme_radius,
      takesCards: stores.cardPayments,
      terms: stores.termsPage,
      withdrawal: stores.withdrawalPage,
      privacy: stores.privacyPage,
      imprint: stores.imprintPage,
      tagline: localized(stores_locales.tagline, stores.id, languages),
      announcement: localized(stores_locales.announcement, stores.id, languages),
      email: stores.contact_email,
      phone: sql<string | null>`nullif(${stores.contact_phone}, '')`,
      address: sql<string | null>`nullif(${stores.contact_address}, '')`,
      logo: { url: media.url, width: media.width, height: media.height },
      sharing: {
        file: sql<string | null>`coalesce(${shared.sizes_og_filename}, ${shared.filename})`,
        alt: localized(media_locales.alt, shared.id, languages),
      },
    })
    .from(stores)
    .leftJoin(media, eq(media.id, stores.logo))
    .leftJoin(shared, eq(shared.id, stores.sharingPicture))
    .where(eq(stores.id, ctx.store.id))
  if (!row) throw new Error(`No such store: ${ctx.store.id}`)
  const { terms, withdrawal, privacy, imprint, email, phone, address, logo, sharing, ...look } = row
  return {
    ...look,
    promises: await selectPromises(ctx),
    manualPayments: await selectManualPayments(ctx),
    wordmark: look.wordmark ?? look.name,
    corners: look.corners ?? 'soft',
    takesCards: look.takesCards ?? false,
    logo: logo?.url && logo.width && logo.height ? { url: logo.url, width: logo.width, height: logo.height } : null,
    sharingPicture: sharing.file ? { url: publicFileUrl(sharing.file), alt: sharing.alt ?? '' } : null,
    contact: { email, phone, address },
    legalPages: { terms, withdrawal, privacy, imprint },
  }
}

async function selectPromises(ctx: Context): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .select({ text: localized(store_promises_locales.text, store_promises.id, languagesOf(ctx)) })
    .from(store_promises)
    .where(eq(store_promises._parentID, ctx.store.id))
    .orderBy(asc(store_promises._order))
  return rows.flatMap(({ text }) => (text ? [text] : []))
}

async function selectManualPayments(ctx: Context): Promise<string[]> {
  const { id, code, _parentID, _order } = store_manual_payments
  const rows = await sqlOf(ctx)
    .select({ code, name: localized(store_manual_payments_locales.name, id, languagesOf(ctx)) })
    .from(store_manual_payments)
    .where(eq(_parentID, ctx.store.id))
    .orderBy(asc(_order))
  return rows.map((method) => method.name ?? method.code)
}
