import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Footrest', 'Fußstütze', 'مسند قدمين')
const each = { prices: sale({ usd: 8900, eur: 7900 }, { usd: 10900, eur: 9900 }), weightGrams: 2300 }

export const footrest: SeedProduct = {
  slug: 'footrest',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Ten centimeters that take the weight off your knees',
    'Zehn Zentimeter, die Ihre Knie entlasten',
    'عشرة سنتيمترات تخفف الحمل عن ركبتيك',
  ),
  description: [
    text(
      'A cushion of wool on a low box of oak. It is deep enough for both feet and firm enough to push against when you reach for the upper shelf.',
      'Ein Kissen aus Wolle auf einem niedrigen Kasten aus Eiche. Tief genug für beide Füße und fest genug, um sich abzustoßen, wenn Sie nach dem oberen Fach greifen.',
      'وسادة من الصوف على صندوق منخفض من البلوط. تتسع للقدمين معًا، وهي متينة تستند إليها حين تمدّ يدك إلى الرف العلوي.',
    ),
    text(
      'Six covered buttons keep the filling in place. The cover comes off with a zipper and can be washed by hand; the box opens underneath for a pair of slippers.',
      'Sechs bezogene Knöpfe halten die Füllung an ihrem Platz. Der Bezug lässt sich abnehmen und von Hand waschen, der Kasten öffnet sich unten für ein Paar Hausschuhe.',
      'ستة أزرار مكسوّة تثبّت الحشو في مكانه. يُنزع الغطاء بسحّاب ويُغسل باليد، ويُفتح الصندوق من أسفله ليتسع لزوج من النعال.',
    ),
  ],
  details: [
    detail('material', text('Wool, latex, oiled oak', 'Wolle, Latex, geölte Eiche', 'صوف ولاتكس وبلوط مزيّت')),
    detail('dimensions', measure('450 × 300 × 110', 'mm')),
    detail('weight', measure('2.3', 'kg')),
    madeIn('sweden'),
  ],
  options: [colorOption(['slate', 'clay', 'moss'])],
  variants: [
    { sku: 'FM-FOOT-SLATE', options: { color: 'slate' }, ...each, stock: 31 },
    { sku: 'FM-FOOT-CLAY', options: { color: 'clay' }, ...each, stock: 17 },
    { sku: 'FM-FOOT-MOSS', options: { color: 'moss' }, ...each, stock: 8 },
  ],
  pictures: gallery({
    name: title,
    colors: ['slate', 'clay', 'moss'],
    front: text(
      'Footrest with a slate-blue cushion on an oak box',
      'Fußstütze mit schieferblauem Kissen auf einem Kasten aus Eiche',
      'مسند قدمين بوسادة أردوازية على صندوق من البلوط',
    ),
    detail: text('Covered buttons in the cushion', 'Bezogene Knöpfe im Kissen', 'الأزرار المكسوّة في الوسادة'),
    setting: 'room',
  }),
  related: ['task-chair', 'standing-desk', 'drawer-unit'],
  seo: {
    title: text('Upholstered footrest', 'Gepolsterte Fußstütze', 'مسند قدمين منجّد'),
    description: text(
      'Footrest with a removable wool cushion on an oiled oak box, in three colors.',
      'Fußstütze mit abnehmbarem Wollbezug auf einem geölten Kasten aus Eiche, in drei Farben.',
      'مسند قدمين بوسادة صوف قابلة للنزع على صندوق من البلوط المزيّت، بثلاثة ألوان.',
    ),
  },
}
