import type { ProfileTable } from './profile-table'

/** By menu: the sum of what is counted by profile. */
export function menuCounts({ menu, menus, size }: ProfileTable, byProfile: Int32Array): Int32Array {
  const counts = new Int32Array(menus.all.length)
  for (let profile = 0; profile < size; profile++) {
    const own = menu.items[profile] ?? 0
    counts[own] = (counts[own] ?? 0) + (byProfile[profile] ?? 0)
  }
  return counts
}
