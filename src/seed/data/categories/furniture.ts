import type { SeedCategory } from '@/seed/data/types'

export const furnitureCategories: SeedCategory[] = [
  {
    slug: 'furniture',
    position: 5,
    title: { en: 'Furniture', de: 'Möbel', ar: 'الأثاث' },
    description: {
      en: 'Desks, a chair and the small things around them, in oak, walnut, steel and wool.',
      de: 'Tische, ein Stuhl und die kleinen Dinge darum herum, aus Eiche, Nussbaum, Stahl und Wolle.',
      ar: 'مكاتب وكرسي وما حولها من قطع صغيرة، من البلوط والجوز والفولاذ والصوف.',
    },
    picture: {
      product: 'standing-desk',
      view: 'scene',
      color: 'oak',
      alt: {
        en: 'A task chair and a drawer unit by a window',
        de: 'Ein Arbeitsstuhl und ein Schubladencontainer am Fenster',
        ar: 'كرسي عمل ووحدة أدراج قرب نافذة',
      },
    },
  },
]
