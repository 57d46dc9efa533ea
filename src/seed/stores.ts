import { products } from './data/catalog'
import { categories } from './data/categories'
import { pages } from './data/pages'
import { paperworksCategories } from './data/paperworks/categories'
import { paperworksPages } from './data/paperworks/pages'
import { paperworksProducts } from './data/paperworks/products'
import { paperworks } from './data/paperworks/store'
import type { SeedStore } from './data/store-types'
import { flowMasters } from './data/stores/flow-masters'
import type { SeedCategory, SeedPage, SeedProduct, StoreText } from './data/types'

/** The initial data of a demo store. */
export interface DemoStore {
  readonly settings: SeedStore<StoreText>
  readonly categories: readonly SeedCategory<StoreText>[]
  readonly products: readonly SeedProduct<StoreText>[]
  readonly pages: readonly SeedPage<StoreText>[]
  /** The wide picture of the home page, drawn for it. */
  readonly hero: { readonly key: string; readonly alt: StoreText }
}

export const seedStores: readonly DemoStore[] = [
  {
    settings: flowMasters,
    categories,
    products,
    pages,
    hero: {
      key: 'home-hero',
      alt: {
        en: 'A desk in quiet light: a lamp, a pile of notebooks, a mug with steam, a plant',
        de: 'Ein Schreibtisch in ruhigem Licht: Lampe, ein Stapel Notizbücher, ein dampfender Becher, eine Pflanze',
        ar: 'مكتب في ضوء هادئ: مصباح ورزمة دفاتر وكوب يتصاعد منه البخار ونبتة',
      },
    },
  },
  {
    settings: paperworks,
    categories: paperworksCategories,
    products: paperworksProducts,
    pages: paperworksPages,
    hero: {
      key: 'paperworks-hero',
      alt: {
        en: 'A bottle of ink, notebooks and a cup of pencils on a table',
        de: 'Ein Tintenglas, Hefte und ein Stiftebecher auf einem Tisch',
      },
    },
  },
]
