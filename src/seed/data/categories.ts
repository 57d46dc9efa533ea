import type { SeedCategory } from '@/seed/data/types'

const paper: SeedCategory[] = [
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
        en: 'A field notebook, open beside a pen in morning light',
        de: 'Ein aufgeschlagenes Feldbuch neben einem Stift im Morgenlicht',
        ar: 'دفتر مفتوح بجانب قلم في ضوء الصباح',
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

const light: SeedCategory[] = [
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
        en: 'A curved desk lamp lights an open book',
        de: 'Eine gebogene Leuchte erhellt ein offenes Buch',
        ar: 'مصباح مقوّس ينير كتابًا مفتوحًا',
      },
    },
  },
]

const ceramics: SeedCategory[] = [
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
        en: 'A stoneware mug at a window',
        de: 'Ein Becher aus Steinzeug am Fenster',
        ar: 'كوب خزفي عند النافذة',
      },
    },
  },
]

const soundAndKeys: SeedCategory[] = [
  {
    slug: 'sound-and-keys',
    position: 4,
    title: { en: 'Sound & keys', de: 'Klang & Tasten', ar: 'الصوت والمفاتيح' },
    description: {
      en: 'What you hear while you work, and what you type on. Nothing that blinks.',
      de: 'Was Sie beim Arbeiten hören und worauf Sie schreiben. Nichts, was blinkt.',
      ar: 'ما تسمعه وأنت تعمل وما تكتب عليه، ولا شيء منه يومض.',
    },
    picture: {
      product: 'over-ear-headphones',
      view: 'scene',
      color: 'ink',
      alt: {
        en: 'Headphones on a stand beside a screen',
        de: 'Kopfhörer auf einem Ständer neben einem Bildschirm',
        ar: 'سماعات على حاملها بجانب شاشة',
      },
    },
  },
  {
    slug: 'headphones',
    parent: 'sound-and-keys',
    position: 1,
    title: { en: 'Headphones & speakers', de: 'Kopfhörer & Lautsprecher', ar: 'السماعات ومكبّرات الصوت' },
    description: {
      en: 'On the ear, in the ear or in the room, with parts that can be replaced.',
      de: 'Am Ohr, im Ohr oder im Raum, mit Teilen, die sich ersetzen lassen.',
      ar: 'على الأذن أو فيها أو في الغرفة، بقطع قابلة للاستبدال.',
    },
    picture: {
      product: 'over-ear-headphones',
      view: 'front',
      color: 'ink',
      alt: { en: 'Over-ear headphones', de: 'Over-Ear-Kopfhörer', ar: 'سماعات رأس محيطة' },
    },
  },
  {
    slug: 'keyboards',
    parent: 'sound-and-keys',
    position: 2,
    title: { en: 'Keyboards', de: 'Tastaturen', ar: 'لوحات المفاتيح' },
    description: {
      en: 'Quiet boards in US, German and Arabic layouts, and what goes with them.',
      de: 'Leise Tastaturen mit US-, deutscher und arabischer Belegung, und was dazugehört.',
      ar: 'لوحات هادئة بتخطيط أمريكي وألماني وعربي، وما يكمّلها.',
    },
    picture: {
      product: 'mechanical-keyboard',
      view: 'front',
      color: 'bone',
      alt: { en: 'A mechanical keyboard', de: 'Eine mechanische Tastatur', ar: 'لوحة مفاتيح ميكانيكية' },
    },
  },
]

const furniture: SeedCategory[] = [
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

/** Every category of the main demo store, parents before their children. */
export const categories: SeedCategory[] = [...paper, ...light, ...ceramics, ...soundAndKeys, ...furniture]
