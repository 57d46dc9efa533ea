import { randomUUID } from 'node:crypto'

import { listUsedSkus } from '@/features/catalog/save-variants'
import type { Context } from '@/platform/context'

import { copiedSkus, copiedVariants } from './domain/copy-variants'
import type { TypedVariant } from './domain/typed-variants'
import { variantTable } from './domain/variant-table'
import { getVariantMatrix } from './variant-matrix'

/** The variants for the draft of a product's copy: those of the product, including unsaved changes. */
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
