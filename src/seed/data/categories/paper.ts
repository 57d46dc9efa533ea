import type { SeedCategory } from '@/seed/data/types'

export const paperCategories: SeedCategory[] = [
  {
    slug: 'paper',
    position: 1,
    title: { en: 'Paper & pens', de: 'Papier & Stifte', ar: 'الورق والأقلام' },
    description: {
      en: 'Notebooks that lie flat, paper that takes ink without feathering, and pens you can refill for decades.',
      de: 'Notizbücher, die flach aufliegen, Papier, auf dem Tinte nicht ausfranst, und Stifte zum Nachfüllen.',
      ar: 'دفاتر تنبسط تمامًا عند فتحها، وورق لا ينتشر عليه الحبر، وأقلام يُعاد تعبئتها سنوات طويلة.',
    },
    picture: {
      product: 'field-notebook',
      view: 'scene',
      color: 'ink',
      alt: {
        en: 'Notebooks, a bottle of ink and a cup of pencils',
        de: 'Notizbücher, ein Tintenglas und ein Stiftebecher',
        ar: 'دفاتر وزجاجة حبر وكوب أقلام',
      },
    },
  },
  {
    slug: 'notebooks',
    parent: 'paper',
    position: 1,
    title: { en: 'Notebooks & pads', de: 'Notizbücher & Blöcke', ar: 'الدفاتر والكرّاسات' },
    description: {
      en: 'For plans, drafts and everything you would rather not lose.',
      de: 'Für Pläne, Entwürfe und alles, was nicht verloren gehen soll.',
      ar: 'للخطط والمسوّدات ولكل فكرة لا تودّ أن تضيع.',
    },
    picture: {
      product: 'dot-grid-pad',
      view: 'front',
      alt: {
        en: 'A dot grid pad from the front',
        de: 'Ein Block mit Punktraster von vorn',
        ar: 'كرّاسة منقّطة من الأمام',
      },
    },
  },
  {
    slug: 'pens',
    parent: 'paper',
    position: 2,
    title: { en: 'Pens & ink', de: 'Stifte & Tinte', ar: 'الأقلام والحبر' },
    description: {
      en: 'Metal, resin and graphite, all with parts that can be replaced.',
      de: 'Metall, Edelharz und Graphit, jeweils mit austauschbaren Teilen.',
      ar: 'أقلام من المعدن والراتنج والغرافيت، وكل قطعها قابلة للاستبدال.',
    },
    picture: {
      product: 'fountain-pen',
      view: 'front',
      color: 'ink',
      alt: { en: 'A capped fountain pen', de: 'Ein geschlossener Füllfederhalter', ar: 'قلم حبر سائل مغلق بغطائه' },
    },
  },
]
