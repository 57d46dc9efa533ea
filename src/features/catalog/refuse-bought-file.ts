import type { SystemContext } from '@/platform/context'

import { countBuyers } from './bought-files-sql'
import { catalogPanel } from './panel-texts'

/** Why a bought file cannot be deleted (its buyers may still download it), in words, or null. */
export async function refuseBoughtFile(ctx: SystemContext, fileId: string): Promise<string | null> {
  const count = await countBuyers(ctx, fileId)
  if (count === 0) return null
  return catalogPanel.for(ctx.req)('files.bought', { count })
}
