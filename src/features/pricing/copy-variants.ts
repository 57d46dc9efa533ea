import { randomUUID } from 'node:crypto'

import { listUsedSkus } from '@/features/catalog/save-variants'
import type { Context } from '@/platform/context'

import { copiedSkus, copiedVariants } from './domain/copy-variants'
import type { TypedVariant } from './domain/typed-variants'
import { variantTable } from './domain/variant-table'
import { getVariantMatrix } from './variant-matrix'

/** The variants of a copy of a product, for its draft: those that the product has, with what was typed of them. */
export async function copyVariants(
  ctx: Context,
  { id, typed }: { id: string; typed: readonly TypedVariant[] },
): Promise<readonly TypedVariant[]> {
  const { currencies, rows } = await getVariantMatrix(ctx, id)
  const table = variantTable(rows, typed, { options: [], currencies })
  const takenSkus = await listUsedSkus(
    ctx,
    table.flatMap(({ sku }) => copiedSkus(sku)),
  )
  return copiedVariants(table, { takenSkus, newId: randomUUID })
}
