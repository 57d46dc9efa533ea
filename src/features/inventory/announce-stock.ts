import { announceVariants } from '@/features/catalog/announce-variants'
import type { SystemContext } from '@/platform/context'

import type { ChangedLevel } from './hold.repository'
import { shownAs } from './invalidate-availability'

/**
 * Publishes the change of those variants whose shown availability has changed, as when a checkout reserves the last
 * pieces or releases them. Lists are then updated; a product's page is invalidated only when an order has taken the
 * pieces.
 */
export const announceStock = (ctx: SystemContext, levels: readonly ChangedLevel[]): Promise<void> =>
  announceVariants(
    ctx,
    levels
      .filter(({ before, after, backorder }) => shownAs(before, backorder) !== shownAs(after, backorder))
      .map(({ variantId }) => variantId),
  )
