import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Desk mat', 'Schreibunterlage', 'مفرش مكتب')
const medium = { prices: price(5400, 4900), weightGrams: 520 }
const large = { prices: price(7400, 6900), weightGrams: 810 }

export const deskMat: SeedProduct = {
  slug: 'desk-mat',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Four millimeters of wool felt between you and the wood',
    'Vier Millimeter Wollfilz zwischen Ihnen und dem Holz',
    'أربعة ملّيمترات من لبّاد الصوف بينك وبين الخشب',
  ),
  description: [
    text(
      'Merino wool, pressed and left undyed where the color allows it. It quiets the keyboard, warms the forearms and gives a pen the slight give that paper needs.',
      'Merinowolle, gepresst und, wo der Farbton es erlaubt, ungefärbt. Sie dämpft die Tastatur, wärmt die Unterarme und gibt beim Schreiben leicht nach, so wie Papier es braucht.',
      'صوف مرينو مضغوط، تُرك لونه طبيعيًا حيث أمكن. يخفض صوت لوحة المفاتيح ويدفئ الساعدين، ويعطي القلم اللين الخفيف الذي يحتاجه الورق.',
    ),
    text(
      'The underside is natural cork, and it stays put without any adhesive. Spills bead for a minute, which is time enough to fetch a cloth.',
      'Die Unterseite aus Naturkork bleibt ohne Kleber liegen. Verschüttetes perlt eine Minute lang ab, genug Zeit, um ein Tuch zu holen.',
      'وجهه السفلي من الفلين الطبيعي فيثبت من غير لاصق. وإذا انسكب عليه شيء بقي قطراتٍ على السطح دقيقة، وهي تكفي لإحضار قطعة قماش.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Merino wool felt 4 mm, cork 2 mm', 'Merinofilz 4 mm, Kork 2 mm', 'لبّاد مرينو 4 مم وفلين 2 مم'),
    ),
    detail(
      'dimensions',
      text(
        'Medium 650 × 320 mm · Large 900 × 400 mm',
        'Mittel 650 × 320 mm · Groß 900 × 400 mm',
        'المتوسط 650 × 320 مم · الكبير 900 × 400 مم',
      ),
    ),
    detail(
      'care',
      text(
        'Brush, spot-clean with cold water',
        'Abbürsten, Flecken mit kaltem Wasser lösen',
        'يُنظف بالفرشاة وتُزال البقع بماء بارد',
      ),
    ),
    madeIn('germany'),
  ],
  options: [colorOption(['fog', 'ink', 'moss', 'clay']), option('size', ['m', 'l'])],
  variants: [
    { sku: 'FM-MAT-FOG-M', options: { color: 'fog', size: 'm' }, ...medium, stock: 42 },
    { sku: 'FM-MAT-FOG-L', options: { color: 'fog', size: 'l' }, ...large, stock: 35 },
    { sku: 'FM-MAT-INK-M', options: { color: 'ink', size: 'm' }, ...medium, stock: 51 },
    { sku: 'FM-MAT-INK-L', options: { color: 'ink', size: 'l' }, ...large, stock: 44 },
    { sku: 'FM-MAT-MOSS-M', options: { color: 'moss', size: 'm' }, ...medium, stock: 18 },
    { sku: 'FM-MAT-MOSS-L', options: { color: 'moss', size: 'l' }, ...large, stock: 3 },
    { sku: 'FM-MAT-CLAY-M', options: { color: 'clay', size: 'm' }, ...medium, stock: 0 },
    { sku: 'FM-MAT-CLAY-L', options: { color: 'clay', size: 'l' }, ...large, stock: 12 },
  ],
  pictures: gallery({
    name: title,
    colors: ['fog', 'ink', 'moss', 'clay'],
    front: text(
      'Desk mat in fog gray felt with a leather tag',
      'Schreibunterlage aus nebelgrauem Filz mit Lederetikett',
      'مفرش مكتب من اللبّاد الرمادي بعلامة جلدية',
    ),
    detail: text('The stitched edge of the felt', 'Die vernähte Kante des Filzes', 'حافة اللبّاد المخيطة'),
    setting: 'table',
  }),
  related: ['low-profile-keyboard', 'wrist-rest', 'standing-desk'],
  seo: {
    title: text('Wool felt desk mat', 'Schreibunterlage aus Wollfilz', 'مفرش مكتب من لبّاد الصوف'),
    description: text(
      'Desk mat of 4 mm merino felt on natural cork, in four colors and two sizes. Quiet and non-slip.',
      'Schreibunterlage aus 4 mm Merinofilz auf Naturkork, in vier Farben und zwei Größen. Leise und rutschfest.',
      'مفرش مكتب من لبّاد المرينو بسماكة 4 مم على فلين طبيعي، بأربعة ألوان ومقاسين.',
    ),
  },
}
