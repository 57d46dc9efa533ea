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
    'A board and two brackets of brass',
    'Ein Brett und zwei Konsolen aus Messing',
    'لوح وحاملان من النحاس الأصفر',
  ),
  description: [
    text(
      'The brackets are bent from a single brass rod each and carry the board from below. Their holes are slotted, which forgives a crooked drill.',
      'Die Konsolen sind aus je einem Messingstab gebogen und tragen das Brett von unten. Ihre Langlöcher verzeihen ein schiefes Bohrloch.',
      'ثُني كل حامل من قضيب نحاسي واحد ليسند اللوح من أسفله، وفتحاته طويلة تتسامح مع الثقب المائل.',
    ),
    text(
      'A groove along the back takes postcards, a tablet or a picture frame. The front edge is rounded for the head that stands up too fast.',
      'Eine Nut an der Rückseite nimmt Postkarten, ein Tablet oder einen Bilderrahmen auf. Die Vorderkante ist gerundet, für Köpfe, die zu schnell aufstehen.',
      'وفي مؤخر اللوح أخدود للبطاقات أو لجهاز لوحي أو لإطار صورة. أما حافته الأمامية فمستديرة رفقًا بمن ينهض على عجل.',
    ),
  ],
  details: [
    detail('material', text('Solid wood, 24 mm; brass', 'Massivholz, 24 mm; Messing', 'خشب مصمت 24 مم ونحاس أصفر')),
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
    front: text(
      'Wall shelf in oak on two brass brackets',
      'Wandregal in Eiche auf zwei Messingkonsolen',
      'رف جداري من البلوط على حاملين نحاسيين',
    ),
    detail: text('The bent brass bracket', 'Die gebogene Messingkonsole', 'الحامل النحاسي المثني'),
    setting: 'room',
  }),
  related: ['planter', 'clamp-lamp', 'drawer-unit'],
  seo: {
    title: text('Solid wood wall shelf', 'Wandregal aus Massivholz', 'رف جداري من الخشب المصمت'),
    description: text(
      'Wall shelf of solid oak or walnut on brass brackets, 60 or 90 cm wide, holds 18 kg.',
      'Wandregal aus massiver Eiche oder Nussbaum auf Messingkonsolen, 60 oder 90 cm, trägt 18 kg.',
      'رف جداري من البلوط أو الجوز المصمت على حاملين نحاسيين، بعرض 60 أو 90 سم، ويحمل 18 كغ.',
    ),
  },
}
