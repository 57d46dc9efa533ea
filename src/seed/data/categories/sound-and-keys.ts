import type { SeedCategory } from '@/seed/data/types'

export const soundAndKeysCategories: SeedCategory[] = [
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
        en: 'A walnut speaker and headphones on a stand',
        de: 'Ein Lautsprecher in Nussbaum und Kopfhörer auf einem Ständer',
        ar: 'مكبّر صوت من الجوز وسماعات على حامل',
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
