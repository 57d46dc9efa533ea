import { commonOrder, type GivenOrder } from '@/features/search/domain/catalog-index/common-order'

import type { IndexOption } from './index-query'
import { menuCounts } from './menu-counts'
import type { ProfileTable } from './profile-table'

export interface ProductCounts {
  /** Products of the scope, by profile. */
  readonly scope: Int32Array
  /** Products that count for a value, by value. */
  readonly values: Int32Array
}

/** The options and values of a scope in the order of the catalog. */
export function optionFacets(profiles: ProfileTable, counts: ProductCounts): IndexOption[] {
  const { optionValues } = profiles
  const orders = ordersOf(profiles, counts.scope)
  return commonOrder(orders.get(null) ?? []).map((code) => {
    const given = orders.get(optionValues.options.find(code) ?? null) ?? []
    return {
      code,
      products: given.reduce((sum, { products }) => sum + products, 0),
      values: commonOrder(given).map((value) => ({
        code: value,
        count: counts.values[optionValues.find(code, value) ?? -1] ?? 0,
      })),
    }
  })
}

/** How the products of a scope order their options, under null, and the values of each option. */
function ordersOf(profiles: ProfileTable, scope: Int32Array): Map<number | null, GivenOrder[]> {
  const { menus } = profiles
  const counts = new Int32Array(menus.orders.length)
  const byMenu = menuCounts(profiles, scope)
  menus.all.forEach(({ orders }, menu) => {
    const products = byMenu[menu] ?? 0
    if (products > 0) for (const order of orders) counts[order] = (counts[order] ?? 0) + products
  })
  const given = new Map<number | null, GivenOrder[]>()
  menus.orders.forEach(({ option, codes }, order) => {
    const products = counts[order] ?? 0
    if (products === 0) return
    const sameOption = given.get(option)
    if (sameOption) sameOption.push({ codes, products })
    else given.set(option, [{ codes, products }])
  })
  return given
}
