import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { Locale } from '@/shared/locales'

import type { Placed } from '../domain/catalog-index/name-order'
import type { LiveIndex } from './index.repository'
import { searchNames, searchProducts } from '../search.tables'

const byName = sql`${searchNames.name} collate "und-x-icu", ${searchNames.ordinal}`

/** All ordinals of an index in the order of their names in a language. */
export async function selectNameOrder(ctx: Context, indexId: number, locale: Locale): Promise<Uint32Array> {
  const { rows } = await sqlOf(ctx).execute<{ ordinals: number[] | null }>(sql`
    select array_agg(${searchNames.ordinal} order by ${byName}) as ordinals from ${searchNames}
    where ${searchNames.indexId} = ${indexId} and ${searchNames.locale} = ${locale}`)
  return Uint32Array.from(rows[0]?.ordinals ?? [])
}

interface Changed {
  readonly index: LiveIndex
  readonly locale: Locale
  readonly ordinals: readonly number[]
}

/**
 * Products in the order of their names, each with the nearest one before it that is not among them. Products that a later
 * version of the index has changed are no neighbors: the order that they are put into knows their former names.
 */
export async function selectPredecessors(ctx: Context, { index, locale, ordinals }: Changed): Promise<Placed[]> {
  const asked = sql`${sql.param([...ordinals])}::int[]`
  const other = alias(searchNames, 'other')
  const { rows } = await sqlOf(ctx).execute<{ ordinal: number; after: number | null }>(sql`
    select ${searchNames.ordinal}, (
      select ${other.ordinal} from ${searchNames} ${sql.raw('other')}
      where ${other.indexId} = ${index.id} and ${other.locale} = ${locale} and ${other.ordinal} <> all(${asked})
        and (${other.name} collate "und-x-icu", ${other.ordinal})
          < (${searchNames.name} collate "und-x-icu", ${searchNames.ordinal})
        and exists (select 1 from ${searchProducts}
          where ${searchProducts.indexId} = ${index.id} and ${searchProducts.ordinal} = ${other.ordinal}
            and ${searchProducts.version} <= ${index.version})
      order by ${other.name} collate "und-x-icu" desc, ${other.ordinal} desc limit 1) as after
    from ${searchNames}
    where ${searchNames.indexId} = ${index.id} and ${searchNames.locale} = ${locale} and ${searchNames.ordinal} = any(${asked})
    order by ${byName}`)
  return rows
}
