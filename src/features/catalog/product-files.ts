import { sql } from 'drizzle-orm'

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

/**
 * The files that buyers of these variants may download, in the products' own order, titled in the context's locale. A file
 * for one option value is only for the variants that have it; when the variant is gone, its buyer gets all of them.
 */
export async function listProductFiles(ctx: SystemContext, bought: readonly BoughtVariant[]): Promise<ProductFile[]> {
  if (bought.length === 0) return []
  const products = sql`${sql.param(bought.map(({ product }) => product))}::uuid[]`
  const variants = sql`${sql.param(bought.map(({ variant }) => variant))}::uuid[]`
  const { rows } = await sqlOf(ctx).execute<ProductFile>(sql`
    select f.id, f.filename, f._objectkey as folder, coalesce(f.mime_type, 'application/octet-stream') as "mimeType",
      coalesce(f.filesize, 0)::float8 as size,
      coalesce((select l.title from files_locales l where l._parent_id = f.id
        order by (l._locale::text = ${ctx.req.locale ?? ''}) desc, l.id limit 1), f.filename) as title
    from unnest(${products}, ${variants}) with ordinality as line(product, variant, place)
      join products_rels r on r.parent_id = line.product and r.path = 'files'
      join files f on f.id = r.files_id and f.filename is not null
      left join variants v on v.id = line.variant
    where coalesce(f.option_value, '') = '' or v.id is null
      or v.option_values ->> split_part(f.option_value, ':', 1) = split_part(f.option_value, ':', 2)
    order by line.place, r."order"`)
  return rows.filter((file, index) => rows.findIndex(({ id }) => id === file.id) === index)
}
