import type { SystemContext } from '@/platform/context'

import { projectProducts } from './project-products'

type Page = { readonly after: string | null; readonly limit: number }

/**
 * Projects the products of `list` page by page, without missing one that exists during the whole run. Each page is its
 * own transaction, and changes that arrive meanwhile are projected before the next one. Returns the ids of those that
 * could not be projected.
 */
export async function projectAll(
  ctx: SystemContext,
  storeId: string,
  { list, pageSize }: { readonly list: (page: Page) => Promise<readonly string[]>; readonly pageSize: number },
): Promise<readonly string[]> {
  const skipped: string[] = []
  let after: string | null = null
  do {
    const ids: readonly string[] = await list({ after, limit: pageSize })
    skipped.push(...(await projectProducts(ctx, storeId, ids)))
    after = ids.length < pageSize ? null : (ids.at(-1) ?? null)
  } while (after !== null)
  return skipped
}
