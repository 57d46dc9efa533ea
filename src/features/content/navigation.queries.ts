import { eq, sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import {
  navigation,
  navigation_footer as columns,
  navigation_footer_locales,
  navigation_header as header,
  navigation_header_locales,
  navigation_links as links,
  navigation_links_locales,
} from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
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

interface ColumnRow {
  heading: string | null
  links: LinkRow[] | null
}

/** The links of the store's header and footer, in the context's language. Cached until they change. */
export function findNavigation(ctx: Context): Promise<NavigationView> {
  const { locale } = languagesOf(ctx)
  return cached(['navigation', ctx.store.id, locale], [cacheTags.store(ctx.store.id)], () => selectNavigation(ctx))
}

async function selectNavigation(ctx: Context): Promise<NavigationView> {
  const languages = languagesOf(ctx)
  const ofHeader = localized(navigation_header_locales.label, header.id, languages)
  const ofColumn = localized(navigation_links_locales.label, links.id, languages)
  const heading = localized(navigation_footer_locales.heading, columns.id, languages)
  const [row] = await sqlOf(ctx)
    .select({
      header: subquery<LinkRow[] | null>(sql`
        select jsonb_agg(jsonb_build_object('href', ${header.href}, 'label', ${ofHeader}) order by ${header._order})
        from ${header} where ${header._parentID} = ${navigation.id}`),
      footer: subquery<ColumnRow[] | null>(sql`
        select jsonb_agg(jsonb_build_object('heading', ${heading}, 'links', (
            select jsonb_agg(jsonb_build_object('href', ${links.href}, 'label', ${ofColumn}) order by ${links._order})
            from ${links} where ${links._parentID} = ${columns.id})) order by ${columns._order})
        from ${columns} where ${columns._parentID} = ${navigation.id}`),
    })
    .from(navigation)
    .where(eq(navigation.store, ctx.store.id))
    .limit(1)
  return {
    header: toLinks(row?.header),
    footer: (row?.footer ?? []).map((column) => ({ heading: column.heading ?? '', links: toLinks(column.links) })),
  }
}

const toLinks = (rows: readonly LinkRow[] | null | undefined): NavigationLink[] =>
  (rows ?? []).map(({ href, label }) => ({ href, label: label ?? href }))
