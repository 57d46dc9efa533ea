import type { SeedCategory } from '@/seed/data/types'

export const digitalCategories: SeedCategory[] = [
  {
    slug: 'digital',
    position: 6,
    title: { en: 'Digital', de: 'Digital', ar: 'رقمي' },
    description: {
      en: 'Books, courses and sounds, yours to keep the moment you have paid.',
      de: 'Bücher, Kurse und Klänge, sofort nach der Zahlung Ihre.',
      ar: 'كتب ودورات وأصوات تصير لك فور الدفع.',
    },
    picture: {
      product: 'deep-work-handbook',
      view: 'scene',
      alt: {
        en: 'A course on a tablet, an e-book on its reader and a phone that plays sounds',
        de: 'Ein Kurs auf einem Tablet, ein E-Book auf einem Reader und ein Telefon, das Klänge abspielt',
        ar: 'دورة على جهاز لوحي وكتاب على قارئ إلكتروني وهاتف يشغّل أصواتًا',
      },
    },
  },
  {
    slug: 'e-books',
    parent: 'digital',
    position: 1,
    title: { en: 'E-books', de: 'E-Books', ar: 'كتب إلكترونية' },
    description: {
      en: 'Short books on attention, mornings and the end of the week.',
      de: 'Kurze Bücher über Aufmerksamkeit, Morgen und das Ende der Woche.',
      ar: 'كتب قصيرة عن الانتباه والصباح ونهاية الأسبوع.',
    },
    picture: {
      product: 'quiet-mornings',
      view: 'front',
      alt: {
        en: 'An e-book on its reader',
        de: 'Ein E-Book auf einem Reader',
        ar: 'كتاب إلكتروني على جهاز قراءة',
      },
    },
  },
  {
    slug: 'courses',
    parent: 'digital',
    position: 2,
    title: { en: 'Courses', de: 'Kurse', ar: 'دورات' },
    description: {
      en: 'Four weeks on paper, at your own pace.',
      de: 'Vier Wochen auf Papier, in Ihrem eigenen Tempo.',
      ar: 'أربعة أسابيع على الورق وبالسرعة التي تناسبك.',
    },
    picture: {
      product: 'note-systems',
      view: 'front',
      alt: { en: 'A course on a tablet', de: 'Ein Kurs auf einem Tablet', ar: 'دورة على جهاز لوحي' },
    },
  },
  {
    slug: 'sound-packs',
    parent: 'digital',
    position: 3,
    title: { en: 'Sound packs', de: 'Klangpakete', ar: 'حزم صوتية' },
    description: {
      en: 'Rain, rooms and noise in gapless loops.',
      de: 'Regen, Räume und Rauschen in nahtlosen Schleifen.',
      ar: 'مطر وقاعات وضوضاء في مقاطع متصلة.',
    },
    picture: {
      product: 'rain-and-rooms',
      view: 'front',
      alt: {
        en: 'A sound pack playing on a phone',
        de: 'Ein Klangpaket auf einem Telefon',
        ar: 'حزمة صوتية على هاتف',
      },
    },
  },
]
