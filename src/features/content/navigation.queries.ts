import { sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'

/** `href` is a path of the shop without the language's prefix, or a full address. */
export interface NavigationLink {
  readonly label: string
  readonly href: string
}

export interface NavigationView {
  readonly header: readonly NavigationLink[]
  readonly footer: readonly { readonly heading: string; readonly links: readonly NavigationLink[] }[]
}

interface LinkRow {
  label: string | null
  href: string
}

type Row = {
  header: LinkRow[] | null
  footer: { heading: string | null; links: LinkRow[] | null }[] | null
}

/** The links of the store's header and footer, in the context's language. Kept in the cache until they change. */
export function findNavigation(ctx: Context): Promise<NavigationView> {
  const { locale } = languagesOf(ctx)
  return cached(['navigation', ctx.store.id, locale], [cacheTags.store(ctx.store.id)], () => selectNavigation(ctx))
}

async function selectNavigation(ctx: Context): Promise<NavigationView> {
  const languages = languagesOf(ctx)
  const label = localizedText('navigation_links_locales', 'label', sql`x.id`, languages)
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select
      (select jsonb_agg(jsonb_build_object('href', x.href,
          'label', ${localizedText('navigation_header_locales', 'label', sql`x.id`, languages)}) order by x._order)
        from navigation_header x where x._parent_id = n.id) as header,
      (select jsonb_agg(jsonb_build_object(
          'heading', ${localizedText('navigation_footer_locales', 'heading', sql`c.id`, languages)},
          'links', (select jsonb_agg(jsonb_build_object('href', x.href, 'label', ${label}) order by x._order)
            from navigation_links x where x._parent_id = c.id)) order by c._order)
        from navigation_footer c where c._parent_id = n.id) as footer
    from navigation n where n.store_id = ${ctx.store.id}::uuid limit 1`)
  return {
    header: toLinks(rows[0]?.header),
    footer: (rows[0]?.footer ?? []).map(({ heading, links }) => ({ heading: heading ?? '', links: toLinks(links) })),
  }
}

const toLinks = (rows: readonly LinkRow[] | null | undefined): NavigationLink[] =>
  (rows ?? []).map(({ href, label }) => ({ href, label: label ?? href }))
