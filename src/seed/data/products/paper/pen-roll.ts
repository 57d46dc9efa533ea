import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Pen roll', 'Stifterolle', 'لفافة أقلام')
const each = { prices: price(5800, 5400), weightGrams: 148 }

export const penRoll: SeedProduct = {
  slug: 'pen-roll',
  kind: 'physical',
  categories: ['pens', 'paper'],
  title,
  subtitle: text(
    'Waxed canvas and leather, with slots for six pens',
    'Gewachstes Segeltuch und Leder, mit Fächern für sechs Stifte',
    'قماش مشمّع وجلد، وفيه جيوب لستة أقلام',
  ),
  description: [
    text(
      'Six slots, each lined with wool felt, keep clips and barrels from touching. A flap folds over the tops before you roll, so nothing slides out on the train.',
      'Sechs Fächer, jedes mit Wollfilz gefüttert, halten Clips und Schäfte auseinander. Eine Klappe deckt die Stifte ab, bevor Sie rollen, damit im Zug nichts herausrutscht.',
      'ستة جيوب مبطّنة بلبّاد الصوف تفصل الأقلام بعضها عن بعض فلا تحتك. ويُطوى فوق رؤوسها لسان قبل اللفّ، فلا يسقط منها شيء في الطريق.',
    ),
    text(
      'The canvas is waxed by hand and darkens along the folds with use. The pocket is vegetable-tanned leather, and a leather cord ties the roll.',
      'Das Segeltuch wird von Hand gewachst und dunkelt an den Kanten mit der Zeit nach. Die Tasche ist aus pflanzlich gegerbtem Leder, eine Lederschnur hält die Rolle zusammen.',
      'يُشمَّع القماش يدويًا ويغمق لونه عند الطيّات مع الاستخدام. أما الجيوب فمن جلد مدبوغ بمواد نباتية، ويربط اللفافة خيط جلدي.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Waxed cotton canvas, wool felt, leather',
        'Gewachstes Baumwollsegeltuch, Wollfilz, Leder',
        'قماش قطني مشمّع ولبّاد صوف وجلد',
      ),
    ),
    detail(
      'dimensions',
      text('Open 380 × 215 mm, rolled 65 mm', 'Offen 380 × 215 mm, gerollt 65 mm', 'مفتوحة 380 × 215 مم، ملفوفة 65 مم'),
    ),
    detail('weight', measure('148', 'g')),
    detail(
      'care',
      text(
        'Brush off, wipe with cold water, do not wash',
        'Abbürsten, kalt abwischen, nicht waschen',
        'تُنظف بالفرشاة أو بقطعة مبللة بماء بارد ولا تُغسل',
      ),
    ),
    madeIn('portugal'),
  ],
  options: [colorOption(['walnut', 'sand', 'ink'])],
  variants: [
    { sku: 'FM-PENROLL-WALNUT', options: { color: 'walnut' }, ...each, stock: 15 },
    { sku: 'FM-PENROLL-SAND', options: { color: 'sand' }, ...each, stock: 9 },
    { sku: 'FM-PENROLL-INK', options: { color: 'ink' }, ...each, stock: 21 },
  ],
  pictures: gallery({
    name: title,
    colors: ['walnut', 'sand', 'ink'],
    front: text(
      'Pen roll in brown canvas, open, with three pens',
      'Stifterolle aus braunem Segeltuch, offen, mit drei Stiften',
      'لفافة أقلام من القماش البني مفتوحة وفيها ثلاثة أقلام',
    ),
    detail: text(
      'Stitched leather slots with three pens',
      'Genähte Lederfächer mit drei Stiften',
      'الجيوب الجلدية المخيطة وفيها ثلاثة أقلام',
    ),
    setting: 'table',
  }),
  related: ['fountain-pen', 'mechanical-pencil', 'field-notebook'],
  seo: {
    title: text('Waxed canvas pen roll', 'Stifterolle aus gewachstem Segeltuch', 'لفافة أقلام من القماش المشمّع'),
    description: text(
      'Pen roll in hand-waxed canvas with six felt-lined leather slots and a leather cord.',
      'Stifterolle aus handgewachstem Segeltuch mit sechs filzgefütterten Lederfächern und Lederschnur.',
      'لفافة أقلام من قماش مشمّع يدويًا بستة جيوب جلدية مبطّنة وخيط جلدي.',
    ),
  },
}
