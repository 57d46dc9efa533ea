import type { SystemContext } from '@/platform/context'

import { projectProducts } from './project-products'

type Page = { readonly after: string | null; readonly limit: number }

/**
 * Projects the products that `list` lists page by page, so that none is left out that is there all the time. Each page is a
 * transaction of its own, and changes that come meanwhile are projected before the next one. Returns the ids of those that
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
