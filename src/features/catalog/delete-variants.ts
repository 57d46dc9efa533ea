import type { SystemContext } from '@/platform/context'

/** Deletes the variants of a product that is deleted. Orders are snapshots and keep working. */
export async function deleteVariants({ payload, req }: SystemContext, productId: string): Promise<void> {
  await payload.delete({ collection: 'variants', where: { product: { equals: productId } }, depth: 0, req })
}
