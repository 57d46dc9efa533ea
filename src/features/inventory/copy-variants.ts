import { randomUUID } from 'node:crypto'

import type { Context } from '@/platform/context'

import { copiedVariants } from './domain/copy-variants'
import type { TypedVariant } from './domain/typed-variants'
import { variantTable } from './domain/variant-table'
import { getVariantMatrix } from './variant-matrix'

/** The variants of a copy of a product, for its draft: those that the product has, with what was typed of them. */
export async function copyVariants(
  ctx: Context,
  { id, typed }: { id: string; typed: readonly TypedVariant[] },
): Promise<readonly TypedVariant[]> {
  const { currencies, rows } = await getVariantMatrix(ctx, id)
  return copiedVariants(variantTable(rows, typed, { options: [], currencies }), randomUUID)
}
