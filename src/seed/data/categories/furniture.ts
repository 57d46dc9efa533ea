import type { SeedCategory } from '@/seed/data/types'

export const furnitureCategories: SeedCategory[] = [
  {
    slug: 'furniture',
    position: 5,
    title: { en: 'Furniture', de: 'Möbel', ar: 'الأثاث' },
    description: {
      en: 'Desks, a chair and the small things around them, in oak, walnut, steel and felt.',
      de: 'Tische, ein Stuhl und die kleinen Dinge darum herum, aus Eiche, Nussbaum, Stahl und Filz.',
      ar: 'مكاتب وكرسي وما حولها من قطع صغيرة، من البلوط والجوز والفولاذ واللبّاد.',
    },
    picture: {
      product: 'standing-desk',
      view: 'scene',
      color: 'oak',
      alt: {
        en: 'An oak desk at a window',
        de: 'Ein Eichentisch am Fenster',
        ar: 'مكتب من البلوط عند النافذة',
      },
    },
  },
]
