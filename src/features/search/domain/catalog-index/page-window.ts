import type { IndexQuery } from './index-query'
import type { Window } from './list-window'
import type { Matches } from './matches'
import { ordinalAt, turned, type SortKeys } from './sort-keys'

/** Where the page is in the sorted list. */
export function pageWindow(query: IndexQuery, matches: Matches, sorted: SortKeys): Window {
  const { offset, limit, cursor } = query
  const key = cursor && (cursor.key ?? keyOfName(query, cursor.ordinal))
  if (cursor === null || key === null) return { from: offset, to: offset + limit }
  const { before, isListed } = rankOf({ key: turned(sorted, key), ordinal: cursor.ordinal }, matches, sorted)
  if (cursor.direction === 'before') {
    const to = Math.max(0, before - offset)
    return { from: Math.max(0, to - limit), to }
  }
  const from = before + (isListed ? 1 : 0) + offset
  return { from, to: from + limit }
}

const keyOfName = ({ sort, nameRanks }: IndexQuery, ordinal: number): number | null =>
  sort === 'name' ? (nameRanks?.[ordinal] ?? null) : null

interface Place {
  readonly key: number
  readonly ordinal: number
}

/** How many places come before this one, which may have left the list or have another key there now. */
function rankOf({ key, ordinal }: Place, matches: Matches, sorted: SortKeys) {
  const { keys, size } = sorted
  const own = firstPlace(ordinal, matches, sorted)
  let before = 0
  for (let place = 0; place < size; place++) {
    const other = keys[place] ?? 0
    before += +(other < key) | (+(other === key) & +(place < own))
  }
  return { before, isListed: own < size && ordinalAt(sorted, matches, own) === ordinal && keys[own] === key }
}

/** The first place whose ordinal does not come before this one. */
function firstPlace(ordinal: number, matches: Matches, sorted: SortKeys): number {
  let from = 0
  let to = sorted.size
  while (from < to) {
    const middle = (from + to) >> 1
    const other = ordinalAt(sorted, matches, middle)
    if (sorted.isDescending ? other > ordinal : other < ordinal) from = middle + 1
    else to = middle
  }
  return from
}
