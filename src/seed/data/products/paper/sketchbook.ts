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
      'The signatures are thin, so a drawing can run across the fold without falling into it. An ochre band keeps loose sheets inside.',
      'Die Lagen sind dünn: Eine Zeichnung läuft über den Falz, ohne in ihm zu verschwinden. Ein ockerfarbenes Band hält lose Blätter im Buch.',
      'ملازمه رقيقة، فتمتد الرسمة على الصفحتين ولا تضيع في الطيّة. وله شريط بلون المغرة يحفظ الأوراق المنفصلة في داخله.',
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
    detail('binding', text('Sewn, opens flat', 'Fadenheftung, flach aufschlagend', 'مخيط وينبسط عند فتحه')),
    detail(
      'dimensions',
      text(
        'A5: 148 × 210 mm · A4: 210 × 297 mm',
        'A5: 148 × 210 mm · A4: 210 × 297 mm',
        'A5: ‏148 × 210 مم · A4: ‏210 × 297 مم',
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
      'Sketchbook with a black cover and an ochre band',
      'Skizzenbuch mit schwarzem Einband und ockerfarbenem Band',
      'دفتر رسم بغلاف أسود وشريط بلون المغرة',
    ),
    detail: text(
      'The band and the edge of the heavy paper',
      'Das Band und der Schnitt des kräftigen Papiers',
      'الشريط وحافة الورق السميك',
    ),
    setting: 'table',
  }),
  related: ['mechanical-pencil', 'ink-bottle', 'dot-grid-pad'],
  seo: {
    title: text('Sketchbook, 170 g paper', 'Skizzenbuch, 170 g/m²', 'دفتر رسم بورق 170 غرامًا'),
    description: text(
      'Sewn sketchbook with 96 pages of 170 g paper for pencil, ink and light washes, in A5 and A4.',
      'Fadengeheftetes Skizzenbuch mit 96 Seiten, 170 g/m², für Bleistift, Tusche und leichte Lasuren, in A5 und A4.',
      'دفتر رسم مخيط من 96 صفحة بورق 170 غرامًا للرصاص والحبر والألوان المائية الخفيفة، بمقاسي A5 وA4.',
    ),
  },
}
