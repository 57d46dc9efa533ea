import type { TableRow } from './variant-table'

/** A typed count: the change of the pieces on hand, or the first count of a variant. */
export type Count = { readonly variantId: string } & (
  { readonly change: number } | { readonly first: number; readonly isMadeToOrder: boolean }
)

/** The typed counts. Each is written as a difference, so that pieces sold in between are not restored. */
export const plannedCounts = (rows: readonly TableRow[]): readonly Count[] => rows.flatMap(countOf)

function countOf({ id, typed, present }: TableRow): readonly Count[] {
  if (!typed) return []
  const text = typed.onHand.trim()
  const now = present?.onHand ?? ''
  if (text === now || text === (typed.shown?.onHand ?? '')) return []
  return [
    now === ''
      ? { variantId: id, first: Number(text), isMadeToOrder: typed.carried?.isMadeToOrder ?? false }
      : { variantId: id, change: Number(text) - Number(now) },
  ]
}
