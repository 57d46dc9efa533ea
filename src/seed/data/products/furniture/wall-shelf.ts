import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Wall shelf', 'Wandregal', 'رف جداري')
const w60 = { prices: price(11800, 10900), weightGrams: 2900 }
const w90 = { prices: price(14900, 13900), weightGrams: 4100 }

export const wallShelf: SeedProduct = {
  slug: 'wall-shelf',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'A board, a rail and no visible screw',
    'Ein Brett, eine Schiene und keine sichtbare Schraube',
    'لوح وسكة ولا برغي ظاهر',
  ),
  description: [
    text(
      'A steel rail goes on the wall first, with slots that forgive a crooked hole. The board then slides on from the front and locks with a quarter turn.',
      'Zuerst kommt eine Stahlschiene an die Wand, deren Langlöcher ein schiefes Bohrloch verzeihen. Dann schieben Sie das Brett von vorn auf und verriegeln es mit einer Vierteldrehung.',
      'تُثبَّت على الجدار سكة فولاذية أولًا، وفيها فتحات طويلة تتسامح مع الثقب المائل، ثم يُدفع اللوح من الأمام ويُقفل بربع دورة.',
    ),
    text(
      'A groove along the back takes postcards, a tablet or a picture frame. The front edge is rounded for the head that stands up too fast.',
      'Eine Nut an der Rückseite nimmt Postkarten, ein Tablet oder einen Bilderrahmen auf. Die Vorderkante ist gerundet, für Köpfe, die zu schnell aufstehen.',
      'وفي مؤخرته أخدود للبطاقات أو لجهاز لوحي أو لإطار صورة. أما حافته الأمامية فمستديرة رفقًا بمن ينهض على عجل.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Solid wood, 24 mm; steel rail', 'Massivholz, 24 mm; Stahlschiene', 'خشب مصمت 24 مم وسكة فولاذية'),
    ),
    detail(
      'dimensions',
      text('60 or 90 cm wide, 20 cm deep', '60 oder 90 cm breit, 20 cm tief', 'العرض 60 أو 90 سم، والعمق 20 سم'),
    ),
    detail('load', text('18 kg, in masonry', '18 kg, in Mauerwerk', '18 كغ على جدار مبني')),
    detail('assembly', text('Screws and anchors included', 'Schrauben und Dübel enthalten', 'البراغي والخوابير مرفقة')),
    madeIn('slovenia'),
  ],
  options: [
    finishOption(['oak', 'walnut']),
    ownOption('width', text('Width', 'Breite', 'العرض'), {
      '60': text('60 cm', '60 cm', '60 سم'),
      '90': text('90 cm', '90 cm', '90 سم'),
    }),
  ],
  variants: [
    { sku: 'FM-SHELF-OAK-60', options: { finish: 'oak', width: '60' }, ...w60, stock: 25 },
    { sku: 'FM-SHELF-OAK-90', options: { finish: 'oak', width: '90' }, ...w90, stock: 18 },
    { sku: 'FM-SHELF-WALNUT-60', options: { finish: 'walnut', width: '60' }, ...w60, stock: 14 },
    { sku: 'FM-SHELF-WALNUT-90', options: { finish: 'walnut', width: '90' }, ...w90, stock: 2 },
  ],
  pictures: gallery({
    name: title,
    colors: ['oak', 'walnut'],
    front: text('Wall shelf in oak', 'Wandregal in Eiche', 'رف جداري من البلوط'),
    detail: text(
      'The groove along the back of the board',
      'Die Nut an der Rückseite des Bretts',
      'الأخدود في مؤخرة اللوح',
    ),
    scene: text(
      'Two shelves with books and a plant above a desk',
      'Zwei Regale mit Büchern und Pflanze über einem Tisch',
      'رفّان عليهما كتب ونبتة فوق مكتب',
    ),
  }),
  related: ['planter', 'clamp-lamp', 'drawer-unit'],
  seo: {
    title: text('Solid wood wall shelf', 'Wandregal aus Massivholz', 'رف جداري من الخشب المصمت'),
    description: text(
      'Wall shelf of solid oak or walnut on a hidden steel rail, 60 or 90 cm wide, holds 18 kg.',
      'Wandregal aus massiver Eiche oder Nussbaum auf verdeckter Stahlschiene, 60 oder 90 cm, trägt 18 kg.',
      'رف جداري من البلوط أو الجوز المصمت على سكة مخفية، بعرض 60 أو 90 سم، ويحمل 18 كغ.',
    ),
  },
}
