import { eq, inArray, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { columnNames } from '@/platform/column-names'
import { files, files_locales, products_rels, variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import type { ChoiceFile } from './domain/plan-files'
import type { NamedVariant } from './domain/plan-variants'

export function listNamedVariants(ctx: SystemContext, productId: string): Promise<NamedVariant[]> {
  return sqlOf(ctx)
    .select({
      id: variants.id,
      sku: variants.sku,
      options: sql<NamedVariant['options']>`${variants.optionValues}`,
      isActive: sql<boolean>`coalesce(${variants.isActive}, false)`,
    })
    .from(variants)
    .where(eq(variants.product, productId))
    .orderBy(variants.position, variants.sku)
}

export async function selectVariantIds(ctx: SystemContext, productIds: readonly string[]): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .select({ id: variants.id })
    .from(variants)
    .where(inArray(variants.product, [...productIds]))
  return rows.map(({ id }) => id)
}

/**
 * Writes new option values. Each variant gets a temporary unique combination first, because Postgres checks the unique
 * index row by row and two variants may swap values.
 */
export async function updateOptionValues(
  ctx: SystemContext,
  renamed: readonly Pick<NamedVariant, 'id' | 'options'>[],
): Promise<void> {
  if (renamed.length === 0) return
  const db = sqlOf(ctx)
  await db
    .update(variants)
    .set({ optionValues: sql`jsonb_build_object('', ${variants.id})` })
    .where(
      inArray(
        variants.id,
        renamed.map(({ id }) => id),
      ),
    )
  const { optionValues, updatedAt } = variants
  await db.execute(sql`
    update ${variants} set ${columnNames(optionValues)} = row.options, ${columnNames(updatedAt)} = now()
    from jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) as row(id uuid, options jsonb)
    where row.id = ${variants.id}`)
}

/**
 * Of a product's downloads those that are meant for one choice, in the language of the request if they have a title in
 * it.
 */
export async function listChoiceFiles(
  ctx: SystemContext,
  productId: string,
  fileIds: readonly string[],
): Promise<ChoiceFile[]> {
  if (fileIds.length === 0) return []
  const ids = sql.param([...fileIds])
  const { rows } = await sqlOf(ctx).execute<ChoiceFile & Record<string, unknown>>(sql`
    select ${files.id}, ${files.optionValue} as choice,
      coalesce((select ${files_locales.title} from ${files_locales} where ${files_locales._parentID} = ${files.id}
        order by ${files_locales._locale}::text = ${ctx.req.locale ?? ''} desc limit 1), ${files.filename}, '') as title,
      exists (select 1 from ${products_rels}
        where ${products_rels.filesID} = ${files.id} and ${products_rels.parent} <> ${productId}::uuid) as "isShared"
    from ${files} where ${files.id} = any(${ids}::uuid[]) and ${files.optionValue} <> ''
    order by array_position(${ids}::uuid[], ${files.id})`)
  return rows
}

export async function updateFileChoices(
  ctx: SystemContext,
  chosen: readonly Pick<ChoiceFile, 'id' | 'choice'>[],
): Promise<void> {
  if (chosen.length === 0) return
  await sqlOf(ctx).execute(sql`
    update ${files} set ${columnNames(files.optionValue)} = row.choice, ${columnNames(files.updatedAt)} = now()
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as row(id uuid, choice text)
    where row.id = ${files.id}`)
}
