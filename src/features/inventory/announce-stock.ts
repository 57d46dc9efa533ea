import { announceVariants } from '@/features/catalog/announce-variants'
import type { SystemContext } from '@/platform/context'

import type { ChangedLevel } from './hold.repository'
import { shownAs } from './tell-availability'

/**
 * Publishes the change of those variants of which shoppers are told something else now, as when a checkout holds the last
 * pieces or gives them back. Lists then show it; a product's page shows it once an order has taken them.
 */
export const announceStock = (ctx: SystemContext, levels: readonly ChangedLevel[]): Promise<void> =>
  announceVariants(
    ctx,
    levels
      .filter(({ before, after, backorder }) => shownAs(before, backorder) !== shownAs(after, backorder))
      .map(({ variantId }) => variantId),
  )
