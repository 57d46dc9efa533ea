import { auditStock } from '@/features/inventory/audit-stock.queries'
import { auditBooks } from '@/features/orders/audit-books.queries'
import type { SystemContext } from '@/platform/context'

/** Violated invariants of stock and money, in words. */
export async function auditShop(ctx: SystemContext): Promise<string[]> {
  return [...(await auditStock(ctx)), ...(await auditBooks(ctx))]
}
