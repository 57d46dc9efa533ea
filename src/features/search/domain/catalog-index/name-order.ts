/** A product in the order of names, and the one before it that has not changed; null at the beginning. */
export interface Placed {
  readonly ordinal: number
  readonly after: number | null
}

/**
 * The order after some products have changed their names: all `changed` are removed, and `placed`, which are sorted by
 * name, are inserted again. Those that are not among `placed` were deleted.
 */
export function mergeOrder(
  order: Uint32Array,
  { changed, placed }: { readonly changed: readonly number[]; readonly placed: readonly Placed[] },
): Uint32Array {
  const taken = new Set(changed)
  const following = new Map<number | null, number[]>()
  for (const { ordinal, after } of placed) {
    const others = following.get(after)
    if (others) others.push(ordinal)
    else following.set(after, [ordinal])
  }
  const merged = new Uint32Array(order.length + placed.length)
  let length = 0
  const putFollowing = (ordinal: number | null): void => {
    for (const each of following.get(ordinal) ?? []) merged[length++] = each
    following.delete(ordinal)
  }
  putFollowing(null)
  for (const ordinal of order) {
    if (taken.has(ordinal)) continue
    merged[length++] = ordinal
    if (following.size > 0) putFollowing(ordinal)
  }
  return merged.slice(0, length)
}

/** The rank of each ordinal; those that are not in the order come last. */
export function ranksOf(order: Uint32Array): Uint32Array {
  let size = 0
  for (const ordinal of order) if (ordinal >= size) size = ordinal + 1
  const ranks = new Uint32Array(size).fill(order.length)
  for (let rank = 0; rank < order.length; rank += 1) {
    const ordinal = order[rank]
    if (ordinal !== undefined) ranks[ordinal] = rank
  }
  return ranks
}
