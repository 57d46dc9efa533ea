import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Index cards', 'Karteikarten', 'بطاقات الفهرسة')
const each = { prices: price(1200, 1100), weightGrams: 184, measure: { quantity: 100, unit: 'piece' } } as const

export const indexCards: SeedProduct = {
  slug: 'index-cards',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text(
    'One thought to a card, a hundred to a stack',
    'Ein Gedanke pro Karte, hundert pro Stapel',
    'فكرة لكل بطاقة، ومئة في الرزمة',
  ),
  description: [
    text(
      'Spread them over the desk, move them around until the argument holds, then number them and put the band back on. No app is as fast at changing its mind.',
      'Legen Sie sie auf den Tisch, verschieben Sie sie, bis der Gedankengang trägt, nummerieren Sie sie und legen Sie das Band wieder darum. Kein Programm ändert seine Meinung so schnell.',
      'انثرها على المكتب وحرّكها حتى تستقيم الحجة، ثم رقّمها وأعد إليها الشريط. لا يوجد تطبيق يغيّر رأيه بهذه السرعة.',
    ),
    text(
      'The card stock is stiff enough to stand upright and smooth enough for a fountain pen. A woven ochre band holds all hundred, and has held a hundred and forty.',
      'Der Karton ist steif genug, um aufrecht zu stehen, und glatt genug für den Füller. Ein gewebtes Band in Ocker hält alle hundert, es hat auch schon hundertvierzig gehalten.',
      'ورق البطاقات صلب يقف قائمًا، وأملس يناسب قلم الحبر. ويجمع المئة شريط منسوج بلون المغرة، وقد جمع مرة مئة وأربعين.',
    ),
  ],
  details: [
    detail('paper', text('Card stock, 220 g/m²', 'Karton, 220 g/m²', 'كرتون خفيف، 220 غ/م²')),
    detail('contents', text('100 cards, woven band', '100 Karten, gewebtes Band', '100 بطاقة وشريط منسوج')),
    detail('dimensions', measure('105 × 74', 'mm')),
    detail('weight', measure('184', 'g')),
    madeIn('germany'),
  ],
  options: [option('ruling', ['plain', 'lined', 'grid'])],
  variants: [
    { sku: 'FM-CARDS-PLAIN', options: { ruling: 'plain' }, ...each, stock: 58 },
    { sku: 'FM-CARDS-LINED', options: { ruling: 'lined' }, ...each, stock: 61 },
    { sku: 'FM-CARDS-GRID', options: { ruling: 'grid' }, ...each, stock: 3 },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'A stack of index cards held by an ochre band',
      'Ein Stapel Karteikarten mit ockerfarbenem Band',
      'رزمة بطاقات يجمعها شريط بلون المغرة',
    ),
    detail: text(
      'The first card and the woven band',
      'Die oberste Karte und das gewebte Band',
      'البطاقة الأولى والشريط المنسوج',
    ),
    setting: 'table',
  }),
  related: ['note-systems', 'rollerball-pen', 'daily-planner'],
  seo: {
    title: text('Index cards with a woven band', 'Karteikarten mit gewebtem Band', 'بطاقات فهرسة مع شريط منسوج'),
    description: text(
      'One hundred stiff A7 cards, plain, lined or squared, held together by a woven band.',
      'Hundert feste Karten in A7, blanko, liniert oder kariert, von einem gewebten Band gehalten.',
      'مئة بطاقة صلبة بمقاس A7، سادة أو مسطّرة أو مربّعات، يجمعها شريط منسوج.',
    ),
  },
}
