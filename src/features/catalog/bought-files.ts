import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** A file of a digital product. `filename` is its name, in its `folder` if it has one, among the private files; `size` in bytes. */
export type ProductFile = {
  readonly id: string
  readonly title: string
  readonly filename: string
  readonly folder: string | null
  readonly mimeType: string
  readonly size: number
}

/** Ids of what was bought. */
export interface BoughtVariant {
  readonly product: string
  readonly variant: string
}

interface Bought {
  readonly orderId: string
  readonly variants: readonly BoughtVariant[]
}

/** One row per line of an order, in the order's own sequence. */
const linesOf = (variants: readonly BoughtVariant[]): SQL => sql`
  unnest(${sql.param(variants.map(({ product }) => product))}::uuid[],
    ${sql.param(variants.map(({ variant }) => variant))}::uuid[])
  with ordinality as line(product, variant, place)`

/** The files that belong to each line by its product and its variant as they are now. */
const presentFiles = (variants: readonly BoughtVariant[]): SQL => sql`
  ${linesOf(variants)}
    join products_rels r on r.parent_id = line.product and r.path = 'files'
    join files f on f.id = r.files_id
    left join variants v on v.id = line.variant`

const isForVariant = sql`(coalesce(f.option_value, '') = ''
  or v.option_values ->> split_part(f.option_value, ':', 1) = split_part(f.option_value, ':', 2))`

/**
 * Notes which files an order is placed for, in its transaction. The files are locked against deletion until then, so that
 * none of them is deleted unnoticed.
 */
export async function keepBoughtFiles(ctx: SystemContext, { orderId, variants }: Bought): Promise<void> {
  if (variants.length === 0) return
  await sqlOf(ctx).execute(sql`
    with present as materialized (
      select line.variant, f.id as file, coalesce(r."order", 0) as place from ${presentFiles(variants)}
      where ${isForVariant} for key share of f
    )
    insert into bought_files (order_id, variant_id, file_id, place)
    select ${orderId}::uuid, variant, file, place from present
    on conflict do nothing`)
}

/** The files of an order that nobody will download any more can be deleted again. */
export async function releaseBoughtFiles(ctx: SystemContext, orderId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`delete from bought_files where order_id = ${orderId}::uuid`)
}

/**
 * The files that the buyer of these variants may download, titled in the context's locale: those that the order was
 * placed for, and those that its products have got since. A file for one option value is only for the variants that have
 * it; when nothing is noted and the variant is gone, its buyer gets all of them.
 */
export async function listBoughtFiles(ctx: SystemContext, { orderId, variants }: Bought): Promise<ProductFile[]> {
  if (variants.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<ProductFile>(sql`
    with kept as (select variant_id, file_id, place from bought_files where order_id = ${orderId}::uuid),
    wanted as (
      select f.id, line.place, 0 as source, r."order" as position from ${presentFiles(variants)}
      where ${isForVariant} or (v.id is null and not exists (select from kept where kept.variant_id = line.variant))
      union all
      select kept.file_id, line.place, 1, kept.place
      from ${linesOf(variants)} join kept on kept.variant_id = line.variant
    )
    select f.id, f.filename, f._objectkey as folder, coalesce(f.mime_type, 'application/octet-stream') as "mimeType",
      coalesce(f.filesize, 0)::float8 as size,
      coalesce((select l.title from files_locales l where l._parent_id = f.id
        order by (l._locale::text = ${ctx.req.locale ?? ''}) desc, l.id limit 1), f.filename) as title
    from wanted join files f on f.id = wanted.id and f.filename is not null
    order by wanted.place, wanted.source, wanted.position`)
  return rows.filter((file, index) => rows.findIndex(({ id }) => id === file.id) === index)
}

/** How many orders a file was bought with. Locks the file: an order that is being placed with it is waited for. */
export async function countBuyers(ctx: SystemContext, fileId: string): Promise<number> {
  await sqlOf(ctx).execute(sql`select from files where id = ${fileId}::uuid for update`)
  const { rows } = await sqlOf(ctx).execute<{ count: number }>(sql`
    select count(distinct order_id)::int as count from bought_files where file_id = ${fileId}::uuid`)
  return rows[0]?.count ?? 0
}
