import { sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import type { SystemContext } from '@/platform/context'
import { files, files_locales, products_rels, variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { boughtFiles } from './bought-file.tables'

const r = alias(products_rels, 'r')
const f = alias(files, 'f')
const v = alias(variants, 'v')
const l = alias(files_locales, 'l')

/** A file of a digital product: `filename`, in `folder` if any, of the private storage. `size` is in bytes. */
export type ProductFile = {
  readonly id: string
  readonly title: string
  readonly filename: string
  readonly folder: string | null
  readonly mimeType: string
  readonly size: number
}

/** The ids of a bought variant and its product. */
export interface BoughtVariant {
  readonly product: string
  readonly variant: string
}

interface Bought {
  readonly orderId: string
  readonly variants: readonly BoughtVariant[]
}

/** One row per line of an order, in the order's own sequence. */
const linesOf = (bought: readonly BoughtVariant[]): SQL => sql`
  unnest(${sql.param(bought.map(({ product }) => product))}::uuid[],
    ${sql.param(bought.map(({ variant }) => variant))}::uuid[])
  with ordinality as line(product, variant, place)`

/** The current files of each line, by its product and variant. */
const presentFiles = (bought: readonly BoughtVariant[]): SQL => sql`
  ${linesOf(bought)}
    join ${products_rels} ${r} on ${r.parent} = line.product and ${r.path} = 'files'
    join ${files} ${f} on ${f.id} = ${r.filesID}
    left join ${variants} ${v} on ${v.id} = line.variant`

const isForVariant = sql`(coalesce(${f.optionValue}, '') = ''
  or ${v.optionValues} ->> split_part(${f.optionValue}, ':', 1) = split_part(${f.optionValue}, ':', 2))`

/**
 * Records which files an order includes, in the order's transaction. The files are locked until its end, so that none
 * can be deleted before the record is committed.
 */
export async function keepBoughtFiles(ctx: SystemContext, { orderId, variants: bought }: Bought): Promise<void> {
  if (bought.length === 0) return
  await sqlOf(ctx).execute(sql`
    with present as materialized (
      select line.variant, ${f.id} as file, coalesce(${r.order}, 0) as place from ${presentFiles(bought)}
      where ${isForVariant} for key share of f
    )
    insert into ${boughtFiles} (${columnNames(boughtFiles.orderId, boughtFiles.variantId, boughtFiles.fileId, boughtFiles.place)})
    select ${orderId}::uuid, variant, file, place from present
    on conflict do nothing`)
}

/** Removes the record of an order's files, so that they can be deleted. Call it once the buyer cannot download them. */
export async function releaseBoughtFiles(ctx: SystemContext, orderId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`delete from ${boughtFiles} where ${boughtFiles.orderId} = ${orderId}::uuid`)
}

/**
 * The files that the buyer of these variants may download, with titles in the context's locale: those recorded when the
 * order was placed, and those added to its products since. A file for one option value is only for variants with that
 * value. If the variant was deleted and no file was recorded for it, the buyer gets all files of the product.
 */
export async function listBoughtFiles(
  ctx: SystemContext,
  { orderId, variants: bought }: Bought,
): Promise<ProductFile[]> {
  if (bought.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<ProductFile>(sql`
    with kept as (
      select ${boughtFiles.variantId} as variant, ${boughtFiles.fileId} as file, ${boughtFiles.place} as place from ${boughtFiles}
      where ${boughtFiles.orderId} = ${orderId}::uuid
    ),
    wanted as (
      select ${f.id}, line.place, 0 as source, ${r.order} as position from ${presentFiles(bought)}
      where ${isForVariant} or (${v.id} is null and not exists (select from kept where kept.variant = line.variant))
      union all
      select kept.file, line.place, 1, kept.place
      from ${linesOf(bought)} join kept on kept.variant = line.variant
    )
    select ${f.id}, ${f.filename}, ${f._objectKey} as folder, coalesce(${f.mimeType}, 'application/octet-stream') as "mimeType",
      coalesce(${f.filesize}, 0)::float8 as size,
      coalesce((select ${l.title} from ${files_locales} ${l} where ${l._parentID} = ${f.id}
        order by (${l._locale}::text = ${ctx.req.locale ?? ''}) desc, ${l.id} limit 1), ${f.filename}) as title
    from wanted join ${files} ${f} on ${f.id} = wanted.id and ${f.filename} is not null
    order by wanted.place, wanted.source, wanted.position`)
  return rows.filter((file, index) => rows.findIndex(({ id }) => id === file.id) === index)
}

/** The number of orders that include a file. An order being placed locks the file, so a deletion waits for it. */
export async function countBuyers(ctx: SystemContext, fileId: string): Promise<number> {
  const { rows } = await sqlOf(ctx).execute<{ count: number }>(sql`
    select count(distinct ${boughtFiles.orderId})::int as count from ${boughtFiles}
    where ${boughtFiles.fileId} = ${fileId}::uuid`)
  return rows[0]?.count ?? 0
}

/** Whether a download has a file of this name. */
export async function isDownloadNamed(ctx: SystemContext, name: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`select 1 from ${files} where ${files.filename} = ${name} limit 1`)
  return rows.length > 0
}
