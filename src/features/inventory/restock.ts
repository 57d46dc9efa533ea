import type { SystemContext } from '@/platform/context'

import type { WantedPieces } from './hold.repository'
import { addReturned } from './level.repository'

/** Pieces of an order came back and can be sold again. Each call counts, so it belongs into the return's transaction. */
export async function restock(ctx: SystemContext, orderId: string, lines: readonly WantedPieces[]): Promise<void> {
  await addReturned(ctx, orderId, lines)
}
