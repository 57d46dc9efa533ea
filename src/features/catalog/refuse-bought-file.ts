import type { SystemContext } from '@/platform/context'

import { countBuyers } from './bought-files-sql'

/** Why a bought file cannot be deleted (its buyers may still download it), in words, or null. */
export async function refuseBoughtFile(ctx: SystemContext, fileId: string): Promise<string | null> {
  const count = await countBuyers(ctx, fileId)
  if (count === 0) return null
  const orders = count === 1 ? '1 order' : `${String(count)} orders`
  return `This file was bought with ${orders}, whose buyers may still download it. Remove it from its products instead: then new buyers do not get it.`
}
