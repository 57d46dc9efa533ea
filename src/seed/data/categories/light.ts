import type { SeedCategory } from '@/seed/data/types'

export const lightCategories: SeedCategory[] = [
  {
    slug: 'light',
    position: 2,
    title: { en: 'Light', de: 'Licht', ar: 'الإضاءة' },
    description: {
      en: 'Lamps for reading, drawing and long evenings, with joints that stay where you leave them.',
      de: 'Leuchten zum Lesen, Zeichnen und für lange Abende, mit Gelenken, die bleiben, wo Sie sie lassen.',
      ar: 'مصابيح للقراءة والرسم وللأمسيات الطويلة، بمفاصل تثبت حيث تتركها.',
    },
    picture: {
      product: 'arc-desk-lamp',
      view: 'scene',
      color: 'ink',
      alt: {
        en: 'A paper lantern, a candle lamp and an arc lamp in the dark',
        de: 'Papierlaterne, Windlicht und Bogenleuchte im Dunkeln',
        ar: 'فانوس ورقي وفانوس شمعة ومصباح مقوّس في العتمة',
      },
    },
  },
]
