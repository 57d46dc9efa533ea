import { detail } from '@/seed/data/build/details'
import { booksByLanguage, pdfFormat, personalLicense, unlimited } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { same, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Quiet mornings', 'Stille Morgen', 'صباحات هادئة')
const each = { prices: price(1400, 1300), stock: unlimited }

export const quietMornings: SeedProduct = {
  slug: 'quiet-mornings',
  kind: 'digital',
  categories: ['e-books', 'digital'],
  title,
  subtitle: text(
    'On the first hour, and how to keep it',
    'Über die erste Stunde und wie sie Ihnen bleibt',
    'عن الساعة الأولى وكيف تحافظ عليها',
  ),
  description: [
    text(
      'Not a routine with seven steps. This is an essay about what the first hour of a day can hold: light, water, a warm cup, a page of handwriting, and no news.',
      'Kein Programm in sieben Schritten, sondern ein Essay darüber, was die erste Stunde eines Tages fassen kann: Licht, Wasser, eine warme Tasse, eine Seite Handschrift und keine Nachrichten.',
      'ليس برنامجًا من سبع خطوات، بل تأمّل فيما يمكن أن تتسع له أول ساعة من اليوم: ضوء وماء وكوب دافئ وصفحة بخط اليد، ولا أخبار.',
    ),
    text(
      'It also takes seriously those who have no hour: parents, early shifts, night owls. For them there is a chapter on ten minutes.',
      'Ernst nimmt er auch jene, die keine Stunde haben: Eltern, Frühschicht, Nachtmenschen. Für sie gibt es ein Kapitel über zehn Minuten.',
      'ولا ينسى الكتاب من لا يملك تلك الساعة: الوالدين، وعمّال الصباح الباكر، ومن يسهرون الليل. فلهم فصل عن عشر دقائق.',
    ),
  ],
  details: [
    detail('author', same('Mara Ostheim')),
    detail('format', pdfFormat),
    detail('length', text('Three essays', 'Drei Essays', 'ثلاثة تأملات')),
    detail('license', personalLicense),
  ],
  options: [option('language', ['en', 'de'])],
  variants: [
    { sku: 'FM-QM-EN', options: { language: 'en' }, ...each },
    { sku: 'FM-QM-DE', options: { language: 'de' }, ...each },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'Quiet mornings on an e-book reader: a red sun over green hills',
      '„Stille Morgen“ auf einem E-Book-Reader: eine rote Sonne über grünen Hügeln',
      '«صباحات هادئة» على قارئ إلكتروني: شمس حمراء فوق تلال خضراء',
    ),
    detail: text('The sun on the cover', 'Die Sonne auf dem Titelbild', 'الشمس على الغلاف'),
    setting: 'table',
  }),
  related: ['morning-mug', 'daylight-panel', 'deep-work-handbook'],
  files: booksByLanguage('quiet-mornings', title),
  seo: {
    title: text('Quiet mornings (e-book)', 'Stille Morgen (E-Book)', 'صباحات هادئة (كتاب إلكتروني)'),
    description: text(
      'Three essays about the first hour of the day, and the ten minutes of those who have no hour. PDF.',
      'Drei Essays über die erste Stunde des Tages, und über zehn Minuten für alle ohne Stunde. PDF.',
      'ثلاثة تأملات في الساعة الأولى من اليوم، وفي عشر دقائق لمن لا يملك ساعة. PDF.',
    ),
  },
}
