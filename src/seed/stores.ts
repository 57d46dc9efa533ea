import { categories } from './data/categories'
import { products } from './data/catalog'
import type { SeedStore } from './data/store-types'
import { flowMasters } from './data/stores/flow-masters'
import type { SeedCategory, SeedPage, SeedProduct, StoreText } from './data/types'
import type { WideSubject } from './pictures/draw-picture'

/** All that a demo store starts with. */
export interface DemoStore {
  readonly settings: SeedStore<StoreText>
  readonly categories: readonly SeedCategory<StoreText>[]
  readonly products: readonly SeedProduct<StoreText>[]
  readonly pages: readonly SeedPage<StoreText>[]
  readonly hero: WideSubject
}

export const seedStores: readonly DemoStore[] = [
  { settings: flowMasters, categories, products, pages: [], hero: 'home-hero' },
]
