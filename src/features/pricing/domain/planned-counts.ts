import type { TableRow } from './variant-table'

/** A count that was typed: pieces by which what is on hand changes, or the first count of a variant. */
export type Count = { readonly variantId: string } & (
  { readonly change: number } | { readonly first: number; readonly isMadeToOrder: boolean }
)

/** The counts that were typed. Each is written as a difference, so that what was sold in between stays sold. */
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
