import type { IndexQuery } from './index-query'
import { placesIn } from './list-window'
import type { Matches } from './matches'
import type { MatchingVariants } from './matching-variants'
import type { Page } from './page'
import { pageWindow } from './page-window'
import type { ProductTable } from './product-table'
import { ordinalAt, sortKeys, turned } from './sort-keys'

interface Listed {
  readonly matches: Matches
  readonly variants: MatchingVariants
}

/** The page of any list: all matches get their key. Throws for a list by name without the ranks of names. */
export function pageByKeys(table: ProductTable, query: IndexQuery, { matches, variants }: Listed): Page {
  const sorted = sortKeys(table, matches, { query, variants })
  const window = pageWindow(query, matches, sorted)
  return {
    places: placesIn(window, sorted.keys, sorted.size).map((place) => ({
      ordinal: ordinalAt(sorted, matches, place),
      key: turned(sorted, sorted.keys[place] ?? 0),
    })),
    hasBefore: Math.min(window.from, matches.size) > 0,
    hasAfter: window.to < matches.size,
  }
}
