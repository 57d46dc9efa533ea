import { sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { publicFileUrl } from '@/platform/storage/public-file-url'
import { sqlOf } from '@/platform/transaction'

/** In the order in which they are linked. */
export const legalPageNames = ['terms', 'withdrawal', 'privacy', 'imprint'] as const
export type LegalPage = (typeof legalPageNames)[number]

/** What every page of a store shows of it, in the context's language. */
export interface StoreSettings {
  readonly name: string
  /** The name as the header sets it where there is no logo. */
  readonly wordmark: string
  readonly tagline: string | null
  readonly announcement: string | null
  readonly promises: readonly string[]
  readonly logo: { readonly url: string; readonly width: number; readonly height: number } | null
  /** For previews of shared links, of 1200 x 630 pixels where the picture is large enough. */
  readonly sharingPicture: { readonly url: string; readonly alt: string } | null
  readonly contact: { readonly email: string; readonly phone: string | null; readonly address: string | null }
  /** `#rrggbb`; null where the store keeps the usual color. */
  readonly accent: string | null
  readonly accentDark: string | null
  readonly corners: 'square' | 'soft' | 'round'
  readonly takesCards: boolean
  /** Ids of the pages that the law asks for. */
  readonly legalPages: Readonly<Record<LegalPage, string | null>>
  /** Names of the other ways to pay. */
  readonly manualPayments: readonly string[]
}

type Row = Omit<StoreSettings, 'promises' | 'manualPayments' | 'wordmark' | 'corners' | 'sharingPicture'> & {
  sharing: { file: string; alt: string | null } | null
  promises: string[] | null
  manualPayments: string[] | null
  wordmark: string | null
  corners: StoreSettings['corners'] | null
}

/** Kept in the cache until the store changes. */
export function storeSettings(ctx: Context): Promise<StoreSettings> {
  const { locale } = languagesOf(ctx)
  return cached(['store', ctx.store.id, locale], [cacheTags.store(ctx.store.id)], () => selectSettings(ctx))
}

async function selectSettings(ctx: Context): Promise<StoreSettings> {
  const languages = languagesOf(ctx)
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select s.name, nullif(s.wordmark, '') as wordmark, s.theme_accent as accent, s.theme_accent_dark as "accentDark",
      s.theme_radius::text as corners, coalesce(s.card_payments, false) as "takesCards",
      jsonb_build_object('terms', s.terms_page_id, 'withdrawal', s.withdrawal_page_id, 'privacy', s.privacy_page_id,
        'imprint', s.imprint_page_id) as "legalPages",
      ${localizedText('stores_locales', 'tagline', sql`s.id`, languages)} as tagline,
      ${localizedText('stores_locales', 'announcement', sql`s.id`, languages)} as announcement,
      jsonb_build_object('email', s.contact_email, 'phone', nullif(s.contact_phone, ''),
        'address', nullif(s.contact_address, '')) as contact,
      case when m.id is not null then jsonb_build_object('url', m.url, 'width', m.width, 'height', m.height) end as logo,
      (select jsonb_build_object('file', coalesce(shared.sizes_og_filename, shared.filename),
          'alt', ${localizedText('media_locales', 'alt', sql`shared.id`, languages)})
        from media shared where shared.id = s.sharing_picture_id) as sharing,
      (select jsonb_agg(${localizedText('store_promises_locales', 'text', sql`x.id`, languages)} order by x._order)
        from store_promises x where x._parent_id = s.id) as promises,
      (select jsonb_agg(coalesce(${localizedText('store_manual_payments_locales', 'name', sql`x.id`, languages)}, x.code)
          order by x._order)
        from store_manual_payments x where x._parent_id = s.id) as "manualPayments"
    from stores s left join media m on m.id = s.logo_id
    where s.id = ${ctx.store.id}::uuid`)
  const [found] = rows
  if (!found) throw new Error(`No such store: ${ctx.store.id}`)
  const { sharing, ...row } = found
  return {
    ...row,
    sharingPicture: sharing && { url: publicFileUrl(sharing.file), alt: sharing.alt ?? '' },
    wordmark: row.wordmark ?? row.name,
    promises: (row.promises ?? []).filter(Boolean),
    manualPayments: row.manualPayments ?? [],
    corners: row.corners ?? 'soft',
  }
}
