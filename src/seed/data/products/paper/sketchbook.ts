import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Sketchbook', 'Skizzenbuch', 'دفتر الرسم')
const a5 = { prices: price(2400, 2200), weightGrams: 385 }
const a4 = { prices: price(3200, 2900), weightGrams: 742 }

export const sketchbook: SeedProduct = {
  slug: 'sketchbook',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text(
    'Heavy paper for pencil, ink and a light wash',
    'Kräftiges Papier für Bleistift, Tusche und leichte Lasuren',
    'ورق سميك للرصاص والحبر والألوان المائية الخفيفة',
  ),
  description: [
    text(
      'The paper has enough tooth to hold graphite and enough size to carry a brush. A thin wash buckles it a little while wet; overnight under a book it dries flat again.',
      'Das Papier ist rau genug für Graphit und gut genug geleimt für den Pinsel. Unter einer dünnen Lasur wellt es sich leicht; über Nacht unter einem Buch trocknet es wieder glatt.',
      'في سطح الورق خشونة تمسك الغرافيت، وفيه معالجة تحتمل الفرشاة. قد يتموّج قليلًا تحت طبقة مائية رقيقة، لكنه يعود مستويًا إذا جفّ ليلةً تحت كتاب.',
    ),
    text(
      'Bound on the short side in landscape format, it gives you a panorama across the fold. A cotton band keeps loose sheets inside.',
      'Im Querformat an der kurzen Seite gebunden, bietet es über den Falz hinweg ein Panorama. Ein Baumwollband hält lose Blätter im Buch.',
      'الدفتر عرضيّ ومجلَّد من ضلعه القصير، فتمتد الرسمة الواسعة على الصفحتين معًا. وله شريط قطني يحفظ الأوراق المنفصلة في داخله.',
    ),
  ],
  details: [
    detail(
      'paper',
      text(
        'Natural white, 170 g/m², acid-free',
        'Naturweiß, 170 g/m², säurefrei',
        'أبيض طبيعي، 170 غ/م²، خالٍ من الأحماض',
      ),
    ),
    detail('pages', text('96, unnumbered', '96, nicht nummeriert', '96، غير مرقّمة')),
    detail('binding', text('Sewn, landscape format', 'Fadenheftung, Querformat', 'مخيط، عرضي')),
    detail(
      'dimensions',
      text(
        'A5: 210 × 148 mm · A4: 297 × 210 mm',
        'A5: 210 × 148 mm · A4: 297 × 210 mm',
        'A5: ‏210 × 148 مم · A4: ‏297 × 210 مم',
      ),
    ),
    madeIn('italy'),
  ],
  options: [colorOption(['ink', 'sand']), option('size', ['a5', 'a4'])],
  variants: [
    { sku: 'FM-SKETCH-INK-A5', options: { color: 'ink', size: 'a5' }, ...a5, stock: 34 },
    { sku: 'FM-SKETCH-INK-A4', options: { color: 'ink', size: 'a4' }, ...a4, stock: 27 },
    { sku: 'FM-SKETCH-SAND-A5', options: { color: 'sand', size: 'a5' }, ...a5, stock: 16 },
    { sku: 'FM-SKETCH-SAND-A4', options: { color: 'sand', size: 'a4' }, ...a4, stock: 0 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'sand'],
    front: text(
      'Landscape sketchbook with a black cover and cotton band',
      'Skizzenbuch im Querformat mit schwarzem Einband und Baumwollband',
      'دفتر رسم عرضي بغلاف أسود وشريط قطني',
    ),
    detail: text('The grain of the heavy paper', 'Die Körnung des kräftigen Papiers', 'ملمس الورق السميك عن قرب'),
    scene: text(
      'The sketchbook beside a jar of brushes and a pencil',
      'Das Skizzenbuch neben einem Glas mit Pinseln und einem Bleistift',
      'دفتر الرسم قرب وعاء فُرَش وقلم رصاص',
    ),
  }),
  related: ['mechanical-pencil', 'ink-bottle', 'dot-grid-pad'],
  seo: {
    title: text(
      'Landscape sketchbook, 170 g paper',
      'Skizzenbuch im Querformat, 170 g',
      'دفتر رسم عرضي بورق 170 غرامًا',
    ),
    description: text(
      'Sewn sketchbook with 96 pages of 170 g paper for pencil, ink and light washes, in A5 and A4.',
      'Fadengeheftetes Skizzenbuch mit 96 Seiten, 170 g/m², für Bleistift, Tusche und leichte Lasuren, in A5 und A4.',
      'دفتر رسم مخيط من 96 صفحة بورق 170 غرامًا للرصاص والحبر والألوان المائية الخفيفة، بمقاسي A5 وA4.',
    ),
  },
}
