import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Context } from '@/platform/context'
import { variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import type { OptionValues } from './domain/variant-matrix'

/** The SKU of the variant with exactly these option values, of the product that has this SKU; null where none has them. */
export async function findSkuWithOptions(ctx: Context, sku: string, options: OptionValues): Promise<string | null> {
  const chosen = alias(variants, 'chosen')
  const [found] = await sqlOf(ctx)
    .select({ sku: chosen.sku })
    .from(variants)
    .innerJoin(chosen, eq(chosen.product, variants.product))
    .where(
      and(
        eq(variants.store, ctx.store.id),
        eq(variants.sku, sku),
        eq(chosen.optionValues, sql`${JSON.stringify(options)}::jsonb`),
      ),
    )
  return found?.sku ?? null
}
