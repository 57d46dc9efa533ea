import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Pencil cup', 'Stiftebecher', 'كوب الأقلام')
const each = { prices: price(2600, 2400), weightGrams: 420 }

export const pencilCup: SeedProduct = {
  slug: 'pencil-cup',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'Heavy enough to stay, wide enough for scissors',
    'Schwer genug, um stehen zu bleiben, weit genug für die Schere',
    'ثقيل لا ينقلب، وواسع يتسع للمقص',
  ),
  description: [
    text(
      'A plain cylinder with a thick floor, so that even a full cup does not tip. Inside, a low wall divides it in two: pens on one side, everything else on the other.',
      'Ein schlichter Zylinder mit dickem Boden, der auch voll nicht kippt. Eine niedrige Wand teilt ihn innen: Stifte auf der einen Seite, alles andere auf der anderen.',
      'أسطوانة بسيطة بقاع سميك فلا تنقلب وإن امتلأت. وفي داخلها حاجز منخفض يقسمها: الأقلام في جهة وسائر الأدوات في الأخرى.',
    ),
    text(
      'The glaze ends a finger above the table. The bare foot is sanded smooth and does not scratch.',
      'Die Glasur endet einen Finger breit über dem Tisch. Der rohe Fuß ist glatt geschliffen und kratzt nicht.',
      'ينتهي الطلاء فوق الطاولة بمقدار إصبع. أما القاعدة العارية فمصقولة ناعمة لا تخدش.',
    ),
  ],
  details: [
    detail('material', text('Stoneware', 'Steinzeug', 'خزف حجري')),
    detail('dimensions', text('102 mm high, 84 mm wide', '102 mm hoch, 84 mm breit', 'الارتفاع 102 مم والعرض 84 مم')),
    detail('weight', measure('420', 'g')),
    madeIn('portugal'),
  ],
  options: [colorOption(['clay', 'moss', 'sand'])],
  variants: [
    { sku: 'FM-CUP-CLAY', options: { color: 'clay' }, ...each, stock: 48 },
    { sku: 'FM-CUP-MOSS', options: { color: 'moss' }, ...each, stock: 33 },
    { sku: 'FM-CUP-SAND', options: { color: 'sand' }, ...each, stock: 27 },
  ],
  pictures: gallery({
    name: title,
    colors: ['clay', 'moss', 'sand'],
    front: text(
      'Pencil cup in clay with three pencils',
      'Stiftebecher in Tonrot mit drei Bleistiften',
      'كوب أقلام فخّاري اللون وفيه ثلاثة أقلام',
    ),
    detail: text('Three pencils leaning on the rim', 'Drei Stifte am Rand', 'ثلاثة أقلام متكئة على الحافة'),
    setting: 'desk',
  }),
  related: ['catchall-tray', 'mechanical-pencil', 'rollerball-pen'],
  seo: {
    title: text('Stoneware pencil cup', 'Stiftebecher aus Steinzeug', 'كوب أقلام من الخزف الحجري'),
    description: text(
      'Weighted stoneware pencil cup with an inner divider and a bare foot, in three glazes.',
      'Schwerer Stiftebecher aus Steinzeug mit Innenteiler und rohem Fuß, in drei Glasuren.',
      'كوب أقلام ثقيل من الخزف الحجري بحاجز داخلي وقاعدة عارية، بثلاثة ألوان.',
    ),
  },
}
