import { allowedByPrice } from './allowed-by-price'
import { categoryCounts, countAllSets, countSets } from './category-counts'
import { FacetTally } from './facet-tally'
import { judgeProfiles } from './judge-profiles'
import { matchesOf, type Matches } from './matches'
import { MatchingVariants } from './matching-variants'
import { optionFacets } from './option-facets'
import { optionFilters } from './option-filters'
import { pageByDate } from './page-by-date'
import { pageByKeys } from './page-by-keys'
import { priceRangeOf } from './price-range'
import { priceTest } from './price-test'
import { ProductTable } from './product-table'
import { scopeOf } from './scope'
import type { IndexAnswer, IndexQuery } from './index-query'
import type { ProductFacts, Profile } from '../projection/product-facts'

/**
 * The data by which lists filter, count and sort, of all products of a store, in the memory of the process. A query
 * reads every product of its scope. Profiles must be added before the products that have them.
 */
export class CatalogIndex {
  private readonly table = new ProductTable()

  /** Skips profiles that were added before. */
  addProfiles(profiles: readonly { readonly id: number; readonly profile: Profile }[]): void {
    for (const { id, profile } of profiles) this.table.profiles.add(id, profile)
  }

  /** Facts are null for a product that is no longer public. @throws when a profile was not added. */
  setProducts(products: readonly { readonly ordinal: number; readonly facts: ProductFacts | null }[]): void {
    for (const { ordinal, facts } of products) this.table.set(ordinal, facts)
  }

  /** The profile of a product; undefined when it is not in the index. */
  variantsOf(ordinal: number): Profile | undefined {
    return this.table.profileOf(ordinal)
  }

  /** @throws for a list by name without `nameRanks`. */
  find(query: IndexQuery): IndexAnswer {
    const { table } = this
    const { profiles } = table
    const scope = scopeOf(table, query)
    const filters = optionFilters(query.options, profiles.optionValues)
    const judgment = judgeProfiles(profiles, scope.counts, { filters, inStock: query.inStock })
    const test = priceTest(table, query.price)
    const tally = new FacetTally(profiles, judgment, filters)
    const allowed = test && allowedByPrice(table, scope, { judgment, test, tally })
    if (test === null) tally.addProfiles(scope.counts)
    const passing = { judgment, allowed }
    const variants = new MatchingVariants(table, judgment, test)
    const isWhole = scope.ordinals === null
    let matches: Matches | null = null
    /** Computed only when it is needed. */
    const list = () => (matches ??= matchesOf(table, scope, passing))
    const page =
      (isWhole ? pageByDate(table, query, { passing, tally }) : null) ??
      pageByKeys(table, query, { matches: list(), variants })
    const countedSets = () => (isWhole ? countAllSets(table, passing) : countSets(table, list()))
    const range = priceRangeOf(table, scope, { judgment, column: table.pricesIn(query.currency) })
    return {
      items: page.places.map((place) => ({ ...place, variants: variants.positionsOf(place.ordinal) })),
      hasBefore: page.hasBefore,
      hasAfter: page.hasAfter,
      total: tally.matched,
      products: profiles.countWithVariants(scope.counts),
      options: optionFacets(profiles, { scope: scope.counts, values: tally.counts }),
      minPrice: finite(range.min),
      maxPrice: finite(range.max),
      inStock: tally.stocked,
      categoryCounts: query.counted.length === 0 ? new Map() : categoryCounts(table, countedSets(), query.counted),
    }
  }
}

const finite = (amount: number): number | null => (Number.isFinite(amount) ? amount : null)
