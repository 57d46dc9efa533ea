import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Wrist rest', 'Handballenauflage', 'مسند معصم')
const compact = { prices: price(4900, 4500), weightGrams: 330 }
const full = { prices: price(5900, 5400), weightGrams: 460 }

export const wristRest: SeedProduct = {
  slug: 'wrist-rest',
  kind: 'physical',
  categories: ['keyboards', 'sound-and-keys'],
  title,
  subtitle: text(
    'Leather over felt, at the height of a resting hand',
    'Leder über Filz, auf der Höhe der ruhenden Hand',
    'جلد فوق اللبّاد، على مستوى اليد المستريحة',
  ),
  description: [
    text(
      'Vegetable-tanned leather is pulled over two layers of wool felt and stitched along the edge. It gives a little under the wrist and comes back when you lift it.',
      'Pflanzlich gegerbtes Leder, über zwei Lagen Wollfilz gezogen und an der Kante vernäht. Es gibt unter dem Handgelenk ein wenig nach und kommt zurück, wenn Sie es heben.',
      'جلد مدبوغ بمواد نباتية مشدود فوق طبقتين من لبّاد الصوف ومخيط عند الحافة. يلين قليلًا تحت المعصم ويعود كما كان حين ترفعه.',
    ),
    text(
      'With time the leather darkens where you rest. The base is a strip of oak with cork underneath, and stays where it is.',
      'Mit der Zeit dunkelt das Leder dort, wo Sie aufliegen. Die Unterlage ist eine Leiste aus Eiche mit Kork darunter und bleibt, wo sie ist.',
      'ومع الوقت يغمق الجلد حيث تضع يدك. أما قاعدته فشريط من البلوط تحته فلين، فيثبت في مكانه.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Leather, wool felt, oak, cork', 'Leder, Wollfilz, Eiche, Kork', 'جلد ولبّاد صوف وبلوط وفلين'),
    ),
    detail(
      'dimensions',
      text(
        'Compact 300 × 75 × 20 mm · Full 440 × 75 × 20 mm',
        'Kompakt 300 × 75 × 20 mm · Voll 440 × 75 × 20 mm',
        'القصير 300 × 75 × 20 مم · الكامل 440 × 75 × 20 مم',
      ),
    ),
    detail(
      'care',
      text(
        'Wipe dry, leather balm once a year',
        'Trocken abwischen, einmal im Jahr Lederbalsam',
        'يُمسح جافًا ويُدهن ببلسم الجلد مرة في السنة',
      ),
    ),
    madeIn('spain'),
  ],
  options: [
    colorOption(['walnut', 'ink']),
    ownOption('length', text('Length', 'Länge', 'الطول'), {
      compact: text('Compact', 'Kompakt', 'قصير'),
      full: text('Full', 'Voll', 'كامل'),
    }),
  ],
  variants: [
    { sku: 'FM-WRIST-WALNUT-C', options: { color: 'walnut', length: 'compact' }, ...compact, stock: 27 },
    { sku: 'FM-WRIST-WALNUT-F', options: { color: 'walnut', length: 'full' }, ...full, stock: 18 },
    { sku: 'FM-WRIST-INK-C', options: { color: 'ink', length: 'compact' }, ...compact, stock: 22 },
    { sku: 'FM-WRIST-INK-F', options: { color: 'ink', length: 'full' }, ...full, stock: 3 },
  ],
  pictures: gallery({
    name: title,
    colors: ['walnut', 'ink'],
    front: text('Wrist rest in brown leather', 'Handballenauflage aus braunem Leder', 'مسند معصم من الجلد البني'),
    detail: text('The stitched edge of the leather', 'Die vernähte Kante des Leders', 'حافة الجلد المخيطة'),
    setting: 'table',
  }),
  related: ['mechanical-keyboard', 'low-profile-keyboard', 'desk-mat'],
  seo: {
    title: text('Leather wrist rest', 'Handballenauflage aus Leder', 'مسند معصم جلدي'),
    description: text(
      'Wrist rest of vegetable-tanned leather over wool felt on an oak base, in two colors and two lengths.',
      'Handballenauflage aus pflanzlich gegerbtem Leder über Wollfilz auf Eiche, in zwei Farben und zwei Längen.',
      'مسند معصم من جلد مدبوغ نباتيًا فوق لبّاد الصوف وقاعدة من البلوط، بلونين وطولين.',
    ),
  },
}
