import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { ChoiceFile } from './domain/plan-files'
import type { NamedVariant } from './domain/plan-variants'

export async function listNamedVariants(ctx: SystemContext, productId: string): Promise<NamedVariant[]> {
  const { rows } = await sqlOf(ctx).execute<NamedVariant & Record<string, unknown>>(sql`
    select id, sku, option_values as options, coalesce(is_active, false) as "isActive" from variants
    where product_id = ${productId}::uuid order by position, sku`)
  return rows
}

export async function selectVariantIds(ctx: SystemContext, productIds: readonly string[]): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select id from variants where product_id = any(${sql.param([...productIds])}::uuid[])`)
  return rows.map(({ id }) => id)
}

/**
 * Writes new option values. Each variant first gets a combination that no other has: the unique index is checked row by
 * row, and two values may change places.
 */
export async function updateOptionValues(
  ctx: SystemContext,
  variants: readonly Pick<NamedVariant, 'id' | 'options'>[],
): Promise<void> {
  if (variants.length === 0) return
  const ids = sql.param(variants.map(({ id }) => id))
  await sqlOf(ctx).execute(sql`
    update variants set option_values = jsonb_build_object('', id) where id = any(${ids}::uuid[])`)
  await sqlOf(ctx).execute(sql`
    update variants v set option_values = row.options, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as row(id uuid, options jsonb) where row.id = v.id`)
}

/** Of a product's downloads those that are meant for one choice, in the language of the request if they have a title in it. */
export async function listChoiceFiles(
  ctx: SystemContext,
  productId: string,
  fileIds: readonly string[],
): Promise<ChoiceFile[]> {
  if (fileIds.length === 0) return []
  const ids = sql.param([...fileIds])
  const { rows } = await sqlOf(ctx).execute<ChoiceFile & Record<string, unknown>>(sql`
    select f.id, f.option_value as choice,
      coalesce((select title from files_locales l where l._parent_id = f.id
        order by l._locale::text = ${ctx.req.locale ?? ''} desc limit 1), f.filename, '') as title,
      exists (select 1 from products_rels r where r.files_id = f.id and r.parent_id <> ${productId}::uuid) as "isShared"
    from files f where f.id = any(${ids}::uuid[]) and f.option_value <> ''
    order by array_position(${ids}::uuid[], f.id)`)
  return rows
}

export async function updateFileChoices(
  ctx: SystemContext,
  files: readonly Pick<ChoiceFile, 'id' | 'choice'>[],
): Promise<void> {
  if (files.length === 0) return
  await sqlOf(ctx).execute(sql`
    update files f set option_value = row.choice, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as row(id uuid, choice text) where row.id = f.id`)
}
