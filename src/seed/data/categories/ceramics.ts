import type { SeedCategory } from '@/seed/data/types'

export const ceramicsCategories: SeedCategory[] = [
  {
    slug: 'ceramics',
    position: 3,
    title: { en: 'Ceramics', de: 'Keramik', ar: 'الخزف' },
    description: {
      en: 'Stoneware and porcelain for the pauses, thrown and glazed in small workshops.',
      de: 'Steinzeug und Porzellan für die Pausen, in kleinen Werkstätten gedreht und glasiert.',
      ar: 'أوانٍ من الخزف والبورسلين لأوقات الراحة، صُنعت وطُليت في ورش صغيرة.',
    },
    picture: {
      product: 'morning-mug',
      view: 'scene',
      color: 'bone',
      alt: {
        en: 'A carafe, a teapot and a mug on a wooden table',
        de: 'Karaffe, Teekanne und Becher auf einem Holztisch',
        ar: 'دورق وإبريق شاي وكوب على طاولة خشبية',
      },
    },
  },
]
