import { newBadge } from '@/seed/data/build/badges'
import { detail } from '@/seed/data/build/details'
import { booksByLanguage, pdfFormat, personalLicense, unlimited } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { same, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('The weekly review', 'Der Wochenrückblick', 'المراجعة الأسبوعية')
const each = { prices: price(1200, 1100), stock: unlimited }

export const theWeeklyReview: SeedProduct = {
  slug: 'the-weekly-review',
  kind: 'digital',
  categories: ['e-books', 'digital'],
  title,
  badge: newBadge,
  subtitle: text(
    'Forty minutes on Friday, a clear desk on Monday',
    'Vierzig Minuten am Freitag, ein klarer Tisch am Montag',
    'أربعون دقيقة في نهاية الأسبوع ومكتب صافٍ في أوله',
  ),
  description: [
    text(
      'A guide to the one meeting worth keeping, the one with yourself. It walks through collecting, sorting, deciding and closing, with the time each part should take.',
      'Eine Anleitung für die eine Besprechung, die sich lohnt: die mit sich selbst. Sie führt durch Sammeln, Ordnen, Entscheiden und Abschließen und sagt, wie lange jeder Teil dauern darf.',
      'دليل إلى الاجتماع الوحيد الذي يستحق أن تحافظ عليه: اجتماعك مع نفسك. يمرّ بك على الجمع والفرز والقرار والإغلاق، ويحدد لكل مرحلة وقتها.',
    ),
    text(
      'It works with any notebook. Two sheets at the end can be printed as often as you like.',
      'Das geht mit jedem Notizbuch. Zwei Blätter am Ende können Sie beliebig oft ausdrucken.',
      'يصلح مع أي دفتر، وفي آخره ورقتان تطبعهما كلما احتجت.',
    ),
  ],
  details: [
    detail('author', same('Johanna Lindqvist')),
    detail('format', pdfFormat),
    detail(
      'length',
      text('Three chapters, two worksheets', 'Drei Kapitel, zwei Arbeitsblätter', 'ثلاثة فصول وورقتا عمل'),
    ),
    detail('license', personalLicense),
  ],
  options: [option('language', ['en', 'de'])],
  variants: [
    { sku: 'FM-TWR-EN', options: { language: 'en' }, ...each },
    { sku: 'FM-TWR-DE', options: { language: 'de' }, ...each },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'The weekly review on an e-book reader: seven bars, one in ochre',
      '„Der Wochenrückblick“ auf einem E-Book-Reader: sieben Balken, einer in Ocker',
      '«المراجعة الأسبوعية» على قارئ إلكتروني: سبعة أعمدة أحدها بلون المغرة',
    ),
    detail: text('The seven bars on the cover', 'Die sieben Balken auf dem Titelbild', 'الأعمدة السبعة على الغلاف'),
    setting: 'table',
  }),
  related: ['daily-planner', 'note-systems', 'deep-work-handbook'],
  files: booksByLanguage('the-weekly-review', title),
  seo: {
    title: text('The weekly review (e-book)', 'Der Wochenrückblick (E-Book)', 'المراجعة الأسبوعية (كتاب إلكتروني)'),
    description: text(
      'A guide to closing the week in forty minutes, with two worksheets to print. PDF, English or German.',
      'Eine Anleitung, die Woche in vierzig Minuten abzuschließen, mit zwei Arbeitsblättern. PDF.',
      'دليل لإغلاق الأسبوع في أربعين دقيقة مع ورقتي عمل للطباعة. PDF بالإنجليزية أو الألمانية.',
    ),
  },
}
