import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Index cards', 'Karteikarten', 'بطاقات الفهرسة')
const each = { prices: price(1200, 1100), weightGrams: 288 }

export const indexCards: SeedProduct = {
  slug: 'index-cards',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text(
    'One hundred cards and a box to put them in order',
    'Hundert Karten und ein Kasten, der sie in Ordnung hält',
    'مئة بطاقة وعلبة تحفظ ترتيبها',
  ),
  description: [
    text(
      'One thought to a card. Spread them over the desk, move them around until the argument holds, then file them behind one of the five linen tabs.',
      'Ein Gedanke pro Karte. Legen Sie sie auf den Tisch, verschieben Sie sie, bis der Gedankengang trägt, und ordnen Sie sie dann hinter einem der fünf Leinenreiter ein.',
      'فكرة واحدة لكل بطاقة. انثرها على المكتب وحرّكها حتى تستقيم الحجة، ثم احفظها خلف أحد الفواصل الكتّانية الخمسة.',
    ),
    text(
      'The card stock is stiff enough to stand upright and smooth enough for a fountain pen. The slipcase of gray board holds all hundred, with room for forty more.',
      'Der Karton ist steif genug, um aufrecht zu stehen, und glatt genug für den Füller. Der Schuber aus Graupappe fasst alle hundert, und vierzig weitere passen dazu.',
      'ورق البطاقات صلب يقف قائمًا، وأملس يناسب قلم الحبر. والعلبة من الكرتون الرمادي تتسع للمئة كلها ولأربعين أخرى.',
    ),
  ],
  details: [
    detail('paper', text('Card stock, 220 g/m²', 'Karton, 220 g/m²', 'كرتون خفيف، 220 غ/م²')),
    detail(
      'contents',
      text(
        '100 cards, 5 linen tabs, slipcase',
        '100 Karten, 5 Leinenreiter, Schuber',
        '100 بطاقة و5 فواصل كتّانية وعلبة',
      ),
    ),
    detail('dimensions', measure('74 × 105', 'mm')),
    detail('weight', measure('288', 'g')),
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
      'Index cards in their gray slipcase',
      'Karteikarten im grauen Schuber',
      'بطاقات الفهرسة في علبتها الرمادية',
    ),
    detail: text('Linen tabs between the cards', 'Leinenreiter zwischen den Karten', 'الفواصل الكتّانية بين البطاقات'),
    scene: text(
      'Cards laid out in rows on a desk',
      'In Reihen ausgelegte Karten auf einem Schreibtisch',
      'بطاقات مصفوفة على مكتب',
    ),
  }),
  related: ['note-systems', 'rollerball-pen', 'daily-planner'],
  seo: {
    title: text('Index cards with slipcase', 'Karteikarten mit Schuber', 'بطاقات فهرسة مع علبة'),
    description: text(
      'One hundred stiff A7 cards, plain, lined or squared, with five linen tabs in a gray board slipcase.',
      'Hundert feste Karten in A7, blanko, liniert oder kariert, mit fünf Leinenreitern im Schuber aus Graupappe.',
      'مئة بطاقة صلبة بمقاس A7، سادة أو مسطّرة أو مربّعات، مع خمسة فواصل كتّانية في علبة رمادية.',
    ),
  },
}
