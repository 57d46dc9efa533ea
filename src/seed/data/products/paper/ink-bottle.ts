import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Bottled ink', 'Tinte im Glas', 'حبر في زجاجة')
const each = { prices: price(1800, 1650), weightGrams: 196 }

export const inkBottle: SeedProduct = {
  slug: 'ink-bottle',
  kind: 'physical',
  categories: ['pens', 'paper'],
  title,
  subtitle: text(
    'Fifty milliliters, six colors, down to the last drop',
    'Fünfzig Milliliter, sechs Farben, bis zum letzten Tropfen',
    'خمسون ملّيلترًا وستة ألوان حتى آخر قطرة',
  ),
  description: [
    text(
      'A dye ink that flows evenly, dries within ten seconds on our paper and rinses out of a pen with cold water. The colors are muted, chosen to be read for hours.',
      'Eine Farbstofftinte, die gleichmäßig fließt, auf unserem Papier in zehn Sekunden trocknet und sich mit kaltem Wasser ausspülen lässt. Die Farben sind gedeckt, gewählt für langes Lesen.',
      'حبر صِبغي ينساب بانتظام ويجفّ على ورقنا خلال عشر ثوانٍ، ويُغسل من القلم بالماء البارد. ألوانه هادئة اختيرت لتريح العين عند القراءة الطويلة.',
    ),
    text(
      'The bottle stands on a slanted floor. When the level is low, tip it onto its second base and the rest collects in a corner deep enough for the nib.',
      'Das Glas hat einen schrägen Boden. Ist es fast leer, stellen Sie es auf die zweite Standfläche: Der Rest sammelt sich in einer Ecke, die tief genug für die Feder ist.',
      'قاع الزجاجة مائل، فإذا قلّ الحبر فضعها على قاعدتها الثانية ليتجمّع الباقي في زاوية عميقة تكفي الريشة.',
    ),
  ],
  details: [
    detail('capacity', measure('50', 'ml')),
    detail(
      'ink',
      text('Water-based dye, pH neutral', 'Farbstoff auf Wasserbasis, pH-neutral', 'صبغة مائية متعادلة الحموضة'),
    ),
    detail(
      'material',
      text(
        'Recycled glass, aluminum cap',
        'Recyclingglas, Deckel aus Aluminium',
        'زجاج معاد تدويره وغطاء من الألومنيوم',
      ),
    ),
    detail('dimensions', measure('62 × 48 × 66', 'mm')),
    madeIn('austria'),
  ],
  options: [colorOption(['ink', 'slate', 'moss', 'clay', 'walnut', 'ochre'])],
  variants: [
    { sku: 'FM-INK50-INK', options: { color: 'ink' }, ...each, stock: 74 },
    { sku: 'FM-INK50-SLATE', options: { color: 'slate' }, ...each, stock: 36 },
    { sku: 'FM-INK50-MOSS', options: { color: 'moss' }, ...each, stock: 23 },
    { sku: 'FM-INK50-CLAY', options: { color: 'clay' }, ...each, stock: 18 },
    { sku: 'FM-INK50-WALNUT', options: { color: 'walnut' }, ...each, stock: 0 },
    { sku: 'FM-INK50-OCHRE', options: { color: 'ochre' }, ...each, stock: 12 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'slate', 'moss', 'clay', 'walnut', 'ochre'],
    front: text('A glass bottle of black ink', 'Ein Glas mit schwarzer Tinte', 'زجاجة حبر أسود'),
    detail: text(
      'The slanted floor of the bottle, seen through the glass',
      'Der schräge Boden, durch das Glas gesehen',
      'قاع الزجاجة المائل كما يظهر من خلال الزجاج',
    ),
    scene: text(
      'The open bottle beside a fountain pen and a color test',
      'Das offene Glas neben Füller und Farbprobe',
      'الزجاجة مفتوحة بجانب قلم حبر وورقة لتجربة اللون',
    ),
  }),
  related: ['fountain-pen', 'sketchbook', 'founders-notebook'],
  seo: {
    title: text('Fountain pen ink, 50 ml', 'Füllertinte, 50 ml', 'حبر لأقلام الحبر السائل، 50 مل'),
    description: text(
      'Quick-drying, pH neutral fountain pen ink in six muted colors, in a glass bottle with a slanted floor.',
      'Schnell trocknende, pH-neutrale Füllertinte in sechs gedeckten Farben, im Glas mit schrägem Boden.',
      'حبر سريع الجفاف متعادل الحموضة بستة ألوان هادئة، في زجاجة ذات قاع مائل.',
    ),
  },
}
