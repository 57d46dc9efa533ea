import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Archive ink', 'Archivtinte', 'حبر الأرشيف')
const each = { prices: price(1800, 1650), weightGrams: 196, measure: { quantity: 50, unit: 'ml' } } as const

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
      'A lightfast ink that flows evenly, dries within ten seconds on our paper and rinses out of a pen with cold water. The colors are muted, chosen to be read for hours.',
      'Eine lichtechte Tinte, die gleichmäßig fließt, auf unserem Papier in zehn Sekunden trocknet und sich mit kaltem Wasser ausspülen lässt. Die Farben sind gedeckt, gewählt für langes Lesen.',
      'حبر ثابت أمام الضوء ينساب بانتظام ويجفّ على ورقنا خلال عشر ثوانٍ، ويُغسل من القلم بالماء البارد. ألوانه هادئة اختيرت لتريح العين عند القراءة الطويلة.',
    ),
    text(
      'The glass is thick at the bottom, and inside its floor is a funnel: the last milliliter collects in the middle, deep enough for a nib.',
      'Der Boden des Glases ist dick und innen als Trichter geformt: Der letzte Milliliter sammelt sich in der Mitte, tief genug für die Feder.',
      'قاع الزجاجة سميك وهو من الداخل على هيئة قِمع، فيتجمّع آخر ملّيلتر في الوسط بعمق يكفي الريشة.',
    ),
  ],
  details: [
    detail('capacity', measure('50', 'ml')),
    detail(
      'ink',
      text(
        'Water-based, lightfast, pH neutral',
        'Auf Wasserbasis, lichtecht, pH-neutral',
        'مائي، ثابت أمام الضوء، متعادل الحموضة',
      ),
    ),
    detail(
      'material',
      text('Recycled glass, ribbed cap', 'Recyclingglas, gerillter Deckel', 'زجاج معاد تدويره وغطاء مضلّع'),
    ),
    detail('dimensions', measure('62 × 62 × 70', 'mm')),
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
    front: text(
      'A round glass of archive ink with a black cap',
      'Ein rundes Glas Archivtinte mit schwarzem Deckel',
      'زجاجة مستديرة من حبر الأرشيف بغطاء أسود',
    ),
    detail: text('The label of the bottle up close', 'Das Etikett aus der Nähe', 'ملصق الزجاجة عن قرب'),
    setting: 'desk',
  }),
  related: ['fountain-pen', 'sketchbook', 'founders-notebook'],
  seo: {
    title: text('Archive ink, 50 ml', 'Archivtinte, 50 ml', 'حبر الأرشيف، 50 مل'),
    description: text(
      'Lightfast, pH neutral fountain pen ink in six muted colors, in a glass with a funnel floor.',
      'Lichtechte, pH-neutrale Füllertinte in sechs gedeckten Farben, im Glas mit Trichterboden.',
      'حبر لأقلام الحبر السائل ثابت أمام الضوء بستة ألوان هادئة، في زجاجة قاعها قِمع.',
    ),
  },
}
