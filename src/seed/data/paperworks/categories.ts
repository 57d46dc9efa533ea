import { pair } from '@/seed/data/build/text'
import type { SeedCategory, StoreText } from '@/seed/data/types'

export const paperworksCategories: SeedCategory<StoreText>[] = [
  {
    slug: 'stationery',
    position: 1,
    title: pair('Stationery', 'Schreibwaren'),
    description: pair(
      'All that we make besides posters and menus.',
      'Alles, was wir außer Plakaten und Speisekarten herstellen.',
    ),
    picture: {
      product: 'letter-set',
      view: 'scene',
      color: 'bone',
      alt: pair('A letter set on a table', 'Ein Briefset auf einem Tisch'),
    },
  },
]
