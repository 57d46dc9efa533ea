import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct, SeedVariant } from '@/seed/data/types'

const title = text('Field notebook', 'Feldbuch', 'دفتر الميدان')

const rulings = ['plain', 'lined', 'dot'] as const
const formats = {
  a6: { prices: price(1400, 1300), weightGrams: 158 },
  a5: { prices: price(1900, 1800), weightGrams: 312 },
} as const

/** Units by color and size, one number per ruling in the order of `rulings`. */
const stock = {
  ink: { a6: [42, 38, 51], a5: [64, 57, 73] },
  bone: { a6: [18, 0, 22], a5: [31, 26, 40] },
  clay: { a6: [15, 12, 3], a5: [24, 0, 19] },
  moss: { a6: [9, 11, 0], a5: [2, 14, 17] },
} as const

const colors = ['ink', 'bone', 'clay', 'moss'] as const
const sizes = ['a6', 'a5'] as const

const variants: SeedVariant[] = colors.flatMap((color) =>
  sizes.flatMap((size) =>
    rulings.map((ruling, index) => ({
      sku: `FM-FIELD-${color}-${size}-${ruling}`.toUpperCase(),
      options: { color, size, ruling },
      stock: stock[color][size][index] ?? 0,
      ...formats[size],
    })),
  ),
)

export const fieldNotebook: SeedProduct = {
  slug: 'field-notebook',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text(
    'Thread-bound, 160 pages, flat from the first to the last',
    'Fadengeheftet, 160 Seiten, liegt von der ersten bis zur letzten flach',
    '160 صفحة مخيطة تنبسط من أولها إلى آخرها',
  ),
  description: [
    text(
      'A notebook for the jacket pocket and the desk. Ten signatures are sewn with linen thread and glued only at the spine, so the book opens flat on any page and stays there while you write.',
      'Ein Notizbuch für Jackentasche und Schreibtisch. Zehn Lagen sind mit Leinenfaden geheftet und nur am Rücken verleimt: Das Buch bleibt auf jeder Seite offen liegen, während Sie schreiben.',
      'دفتر يصلح للجيب وللمكتب. خِيطت ملازمه العشر بخيط من الكتّان ولم تُلصق إلا عند الكعب، فينفتح منبسطًا على أي صفحة ويبقى كذلك وأنت تكتب.',
    ),
    text(
      'The paper weighs 100 grams and is sized for fountain pens: it dries quickly, and dark inks do not show through. The cover is dyed cotton over board, with a pocket at the back for tickets and receipts.',
      'Das Papier wiegt 100 Gramm und ist für Füller geleimt: Es trocknet rasch, und auch dunkle Tinte scheint nicht durch. Der Einband ist gefärbte Baumwolle auf Karton, hinten steckt ein Fach für Fahrkarten und Belege.',
      'وزن الورق 100 غرام، وقد عولج سطحه ليناسب أقلام الحبر السائل: يجفّ الحبر سريعًا ولا يظهر على الوجه الآخر مهما كان داكنًا. الغلاف من القطن المصبوغ فوق كرتون متين، وفي آخره جيب للتذاكر والإيصالات.',
    ),
  ],
  details: [
    detail(
      'paper',
      text('Ivory, 100 g/m², acid-free', 'Elfenbeinfarben, 100 g/m², säurefrei', 'عاجي، 100 غ/م²، خالٍ من الأحماض'),
    ),
    detail(
      'pages',
      text('160, the last 16 perforated', '160, die letzten 16 perforiert', '160، آخر 16 منها مثقّبة للفصل'),
    ),
    detail('binding', text('Linen thread, open spine lining', 'Leinenfaden, offener Rücken', 'خيط كتّان مع كعب مرن')),
    detail(
      'dimensions',
      text(
        'A6: 105 × 148 mm · A5: 148 × 210 mm · 14 mm thick',
        'A6: 105 × 148 mm · A5: 148 × 210 mm · 14 mm dick',
        'A6: ‏105 × 148 مم · A5: ‏148 × 210 مم · السماكة 14 مم',
      ),
    ),
    detail(
      'material',
      text('Cotton cloth on 2 mm board', 'Baumwollgewebe auf 2-mm-Karton', 'قماش قطني على كرتون بسماكة 2 مم'),
    ),
    madeIn('portugal'),
  ],
  options: [colorOption([...colors]), option('size', [...sizes]), option('ruling', [...rulings])],
  variants,
  pictures: gallery({
    name: title,
    colors: [...colors],
    front: text(
      'Field notebook in ink, closed, with elastic band',
      'Feldbuch in Tintenschwarz, geschlossen, mit Gummiband',
      'دفتر الميدان باللون الحبري، مغلق بشريطه المطاطي',
    ),
    detail: text(
      'The cover with its title and the elastic band up close',
      'Einband mit Titel und Gummiband aus der Nähe',
      'الغلاف وعنوانه والشريط المطاطي عن قرب',
    ),
    setting: 'table',
  }),
  related: ['rollerball-pen', 'dot-grid-pad', 'pen-roll'],
  seo: {
    title: text('Field notebook, A6 and A5', 'Feldbuch in A6 und A5', 'دفتر الميدان بمقاسي A6 وA5'),
    description: text(
      'A thread-bound notebook with 160 pages of fountain pen paper. Four cover colors, plain, lined or dot grid.',
      'Fadengeheftetes Notizbuch mit 160 Seiten füllertauglichem Papier. Vier Farben, blanko, liniert oder mit Punktraster.',
      'دفتر مخيط من 160 صفحة بورق مناسب لأقلام الحبر السائل، بأربعة ألوان وبصفحات سادة أو مسطّرة أو منقّطة.',
    ),
  },
}
