import { groupBy } from '@/shared/group-by'
import { fail, ok, type Result } from '@/shared/result'

/** Categories form a forest; siblings keep the order they come in. */
export type CategoryRow = { readonly id: string; readonly parent: string | null }

/** From the root to the category itself, as breadcrumbs show it; empty when it is unknown. */
export function categoryPath<C extends CategoryRow>(rows: readonly C[], id: string): C[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const path: C[] = []
  for (let row = byId.get(id); row !== undefined && !path.includes(row); row = byId.get(row.parent ?? '')) {
    path.unshift(row)
  }
  return path
}

/** The category and all below it, by id, parents before children: what a listing of the category covers. */
export function descendantIds(rows: readonly CategoryRow[], id: string): string[] {
  const childrenOf = groupBy(rows, (row) => row.parent)
  const found = new Set<string>([id])
  for (const parent of found) {
    for (const child of childrenOf.get(parent) ?? []) found.add(child.id)
  }
  return [...found]
}

/** Whether a category may get this parent: it must exist, and must not be the category itself or anything below it. */
export function checkParent(
  rows: readonly CategoryRow[],
  id: string,
  parent: string | null,
): Result<null, { code: 'category_cycle' } | { code: 'parent_missing' }> {
  if (parent === null) return ok(null)
  if (descendantIds(rows, id).includes(parent)) return fail('category_cycle')
  return rows.some((row) => row.id === parent) ? ok(null) : fail('parent_missing')
}
