import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { columnNames } from '@/platform/column-names'
import type { ProductWords } from '../domain/words/product-words'
import { storedWords, wordsFromStored } from '../domain/words/stored-words'
import { searchSkus, searchTexts } from '../search.tables'
import { slices } from '@/shared/slices'

/** The words of a product have some kilobytes. */
const textsInStatement = 1000

const skusInStatement = 20_000

/** The words that products have in the postings, by ordinal. */
export async function selectTexts(
  ctx: SystemContext,
  indexId: number,
  ordinals: readonly number[],
): Promise<Map<number, ProductWords>> {
  const { rows } = await sqlOf(ctx).execute<{ ordinal: number; words: string }>(sql`
    select ${searchTexts.ordinal}, ${searchTexts.words} from ${searchTexts}
    where ${searchTexts.indexId} = ${indexId} and ${searchTexts.ordinal} = any(${sql.param([...ordinals])}::int[])`)
  return new Map(rows.map(({ ordinal, words }) => [ordinal, wordsFromStored(words)]))
}

/** Null words are deleted. */
export async function writeTexts(
  ctx: SystemContext,
  indexId: number,
  texts: readonly { readonly ordinal: number; readonly words: ProductWords | null }[],
): Promise<void> {
  const gone = texts.filter(({ words }) => words === null).map(({ ordinal }) => ordinal)
  if (gone.length > 0)
    await sqlOf(ctx).execute(sql`delete from ${searchTexts}
      where ${searchTexts.indexId} = ${indexId} and ${searchTexts.ordinal} = any(${sql.param(gone)}::int[])`)
  const kept = texts.flatMap(({ ordinal, words }) => (words === null ? [] : [{ ordinal, words: storedWords(words) }]))
  for (const slice of slices(kept, textsInStatement))
    await sqlOf(ctx).execute(sql`
      insert into ${searchTexts} (${columnNames(searchTexts.indexId, searchTexts.ordinal, searchTexts.words)})
      select ${indexId}::int, text.* from unnest(
        ${sql.param(slice.map(({ ordinal }) => ordinal))}::int[],
        ${sql.param(slice.map(({ words }) => words))}::text[]) as text
      on conflict (${columnNames(searchTexts.indexId, searchTexts.ordinal)})
      do update set ${columnNames(searchTexts.words)} = excluded.${columnNames(searchTexts.words)}`)
}

/** Folded article numbers: these products have the given ones and no others. A new product has none before. */
export async function writeSkus(
  ctx: SystemContext,
  indexId: number,
  products: readonly { readonly ordinal: number; readonly isNew: boolean; readonly skus: readonly string[] }[],
): Promise<void> {
  const rows = products.flatMap(({ ordinal, skus }) => [...new Set(skus)].map((sku) => ({ ordinal, sku })))
  const known = products.filter(({ isNew }) => !isNew).map(({ ordinal }) => ordinal)
  if (known.length > 0)
    await sqlOf(ctx).execute(sql`
      delete from ${searchSkus} where ${searchSkus.indexId} = ${indexId}
        and ${searchSkus.ordinal} = any(${sql.param(known)}::int[])`)
  for (const slice of slices(rows, skusInStatement))
    await sqlOf(ctx).execute(sql`
      insert into ${searchSkus} (${columnNames(searchSkus.indexId, searchSkus.ordinal, searchSkus.sku)})
      select ${indexId}::int, number.* from unnest(
        ${sql.param(slice.map(({ ordinal }) => ordinal))}::int[],
        ${sql.param(slice.map(({ sku }) => sku))}::text[]) as number`)
}
