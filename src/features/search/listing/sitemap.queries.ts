import { sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { categories, pages } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { localesOf } from '@/shared/locales'

import { selectIndexSize } from '../index/index.repository'
import { searchCards, searchIndexes, searchProducts } from '../search.tables'

export interface SitemapEntry {
  /** Without the language's prefix. */
  readonly path: string
  /** `2026-11-21` */
  readonly changed: string
}

/** The most addresses of one sitemap (sitemaps.org); a path has one in each language. */
const mostAddresses = 50_000

/** The most paths of one sitemap. */
export const pathsOfPart = ({ store }: Context): number => Math.floor(mostAddresses / localesOf(store).length)

/** How many sitemaps the store has: the first one has its pages and categories, the others its products. */
export async function countSitemaps(ctx: Context): Promise<number> {
  return 1 + Math.ceil((await selectIndexSize(ctx)) / pathsOfPart(ctx))
}

/** The public pages of one sitemap, counted from 0. Empty beyond the last one. */
export function listSitemap(ctx: Context, part: number): Promise<SitemapEntry[]> {
  const key = ['sitemap', ctx.store.id, String(part), String(pathsOfPart(ctx))]
  return cached(key, [cacheTags.listing(ctx.store.id)], () =>
    part === 0 ? selectPages(ctx) : selectProducts(ctx, part),
  )
}

const day = sql.raw(`'YYYY-MM-DD'`)

async function selectPages(ctx: Context): Promise<SitemapEntry[]> {
  const store = sql`${ctx.store.id}::uuid`
  const { rows } = await sqlOf(ctx).execute<{ path: string; changed: string }>(sql`
    select path, to_char(changed, ${day}) as changed from (
      select '/products' as path, max(${searchCards.changedAt}) as changed from ${searchCards}
        where ${searchCards.storeId} = ${store} having count(*) > 0
      union all
      select '/categories/' || ${categories.slug}, ${categories.updatedAt} from ${categories}
        where ${categories.store} = ${store}
      union all
      select case ${pages.slug} when 'home' then '/' else '/' || ${pages.slug} end, ${pages.updatedAt} from ${pages}
        where ${pages.store} = ${store} and ${pages._status} = 'published' and ${pages.slug} is not null
    ) entry order by changed desc, path limit ${pathsOfPart(ctx)}`)
  return rows
}

/** Products by their place in the index, which stays as it is when others change: each sitemap has the same ones. */
async function selectProducts(ctx: Context, part: number): Promise<SitemapEntry[]> {
  const size = pathsOfPart(ctx)
  const first = (part - 1) * size
  const { rows } = await sqlOf(ctx).execute<{ path: string; changed: string }>(sql`
    select '/products/' || ${searchCards.slug} as path, to_char(${searchCards.changedAt}, ${day}) as changed
    from ${searchIndexes}
    join ${searchProducts} on ${searchProducts.indexId} = ${searchIndexes.id}
      and ${searchProducts.ordinal} >= ${first} and ${searchProducts.ordinal} < ${first + size}
      and ${searchProducts.facts} is not null
    join ${searchCards} on ${searchCards.productId} = ${searchProducts.productId}
    where ${searchIndexes.storeId} = ${ctx.store.id}::uuid and ${searchIndexes.isLive}
    order by ${searchCards.changedAt} desc, path`)
  return rows
}
