import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** A file of a digital product. `filename` is its name in the private media folder; `size` in bytes. */
export type ProductFile = {
  readonly id: string
  readonly title: string
  readonly filename: string
  readonly mimeType: string
  readonly size: number
}

/** The files that buyers of the products may download, in the products' own order, titled in the context's locale. */
export async function listProductFiles(ctx: SystemContext, productIds: readonly string[]): Promise<ProductFile[]> {
  if (productIds.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<ProductFile>(sql`
    select f.id, f.filename, coalesce(f.mime_type, 'application/octet-stream') as "mimeType",
      coalesce(f.filesize, 0)::float8 as size,
      coalesce((select l.title from files_locales l where l._parent_id = f.id
        order by (l._locale::text = ${ctx.req.locale ?? ''}) desc, l.id limit 1), f.filename) as title
    from products_rels r join files f on f.id = r.files_id
    where r.path = 'files' and r.parent_id = any(${sql.param([...productIds])}::uuid[]) and f.filename is not null
    order by array_position(${sql.param([...productIds])}::uuid[], r.parent_id), r."order"`)
  return rows.filter((file, index) => rows.findIndex(({ id }) => id === file.id) === index)
}
