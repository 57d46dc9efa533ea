import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Standing desk', 'Höhenverstellbarer Schreibtisch', 'مكتب قابل لتعديل الارتفاع')
const w120 = { prices: price(89000, 82900), weightGrams: 41000 }
const w140 = { prices: price(98000, 91900), weightGrams: 45500 }
const w160 = { prices: price(109000, 99900), weightGrams: 50000 }

export const standingDesk: SeedProduct = {
  slug: 'standing-desk',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Solid wood on two columns, from 62 to 127 centimeters',
    'Massivholz auf zwei Säulen, von 62 bis 127 Zentimeter',
    'خشب مصمت على عمودين، من 62 إلى 127 سنتيمترًا',
  ),
  description: [
    text(
      'The top is glued from full-length staves and oiled on all sides, so it stays straight when the seasons change. The front edge is beveled underneath and looks thinner than it is.',
      'Die Platte ist aus durchgehenden Lamellen verleimt und rundum geölt, damit sie auch bei wechselnder Luftfeuchte gerade bleibt. Die Vorderkante ist unten gefast und wirkt dünner, als sie ist.',
      'السطح من شرائح خشب كاملة الطول ملصوقة ومزيّتة من كل الجهات، فيبقى مستويًا مع تبدّل الفصول. وحافته الأمامية مشطوفة من الأسفل فتبدو أرقّ مما هي.',
    ),
    text(
      'Two quiet motors lift it in eleven seconds. The switch is a small paddle under the top: press up, press down, and hold for the height you saved. Cables run in a tray that folds away.',
      'Zwei leise Motoren heben ihn in elf Sekunden. Geschaltet wird mit einer kleinen Wippe unter der Platte: nach oben, nach unten, und halten für die gespeicherte Höhe. Kabel liegen in einer klappbaren Wanne.',
      'يرفعه محركان هادئان في إحدى عشرة ثانية. والمفتاح ذراع صغيرة تحت السطح: تدفعها إلى الأعلى أو الأسفل، وتستمر بالضغط للعودة إلى الارتفاع المحفوظ. أما الكابلات ففي حوض قابل للطي.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Solid wood, 26 mm; powder-coated steel',
        'Massivholz, 26 mm; pulverbeschichteter Stahl',
        'خشب مصمت 26 مم وفولاذ مطلي بالبودرة',
      ),
    ),
    detail(
      'dimensions',
      text(
        '120, 140 or 160 cm wide, 75 cm deep',
        '120, 140 oder 160 cm breit, 75 cm tief',
        'العرض 120 أو 140 أو 160 سم، والعمق 75 سم',
      ),
    ),
    detail('load', text('90 kg while moving', '90 kg beim Verstellen', '90 كغ أثناء الحركة')),
    detail(
      'power',
      text('100–240 V, 0.1 W in standby', '100–240 V, 0,1 W im Ruhezustand', '100–240 فولت، 0.1 واط في وضع السكون'),
    ),
    detail(
      'assembly',
      text(
        'Two people, 30 minutes, one Allen key',
        'Zu zweit, 30 Minuten, ein Inbusschlüssel',
        'شخصان، 30 دقيقة، ومفتاح سداسي واحد',
      ),
    ),
    madeIn('poland'),
    warranty(10),
  ],
  options: [
    finishOption(['oak', 'walnut']),
    ownOption('width', text('Width', 'Breite', 'العرض'), {
      '120': text('120 cm', '120 cm', '120 سم'),
      '140': text('140 cm', '140 cm', '140 سم'),
      '160': text('160 cm', '160 cm', '160 سم'),
    }),
  ],
  variants: [
    { sku: 'FM-DESK-OAK-120', options: { finish: 'oak', width: '120' }, ...w120, stock: 7 },
    { sku: 'FM-DESK-OAK-140', options: { finish: 'oak', width: '140' }, ...w140, stock: 9 },
    { sku: 'FM-DESK-OAK-160', options: { finish: 'oak', width: '160' }, ...w160, stock: 4 },
    { sku: 'FM-DESK-WALNUT-120', options: { finish: 'walnut', width: '120' }, ...w120, stock: 2 },
    { sku: 'FM-DESK-WALNUT-140', options: { finish: 'walnut', width: '140' }, ...w140, stock: 3 },
    {
      sku: 'FM-DESK-WALNUT-160',
      options: { finish: 'walnut', width: '160' },
      ...w160,
      stock: 0,
      backorder: true,
    },
  ],
  pictures: gallery({
    name: title,
    colors: ['oak', 'walnut'],
    front: text(
      'Standing desk with an oak top',
      'Höhenverstellbarer Schreibtisch mit Eichenplatte',
      'مكتب قابل للتعديل بسطح من البلوط',
    ),
    detail: text(
      'The corner of the oak top and the steel column',
      'Die Ecke der Eichenplatte und die Stahlsäule',
      'زاوية سطح البلوط والعمود الفولاذي',
    ),
    setting: 'room',
  }),
  related: ['task-chair', 'desk-mat', 'arc-desk-lamp'],
  seo: {
    title: text(
      'Solid wood standing desk',
      'Höhenverstellbarer Schreibtisch aus Massivholz',
      'مكتب خشبي قابل لتعديل الارتفاع',
    ),
    description: text(
      'Electric standing desk with a solid oak or walnut top in three widths, 62 to 127 cm, ten-year warranty.',
      'Elektrisch verstellbarer Schreibtisch mit Platte aus Eiche oder Nussbaum, 62 bis 127 cm, zehn Jahre Garantie.',
      'مكتب كهربائي بسطح من البلوط أو الجوز المصمت بثلاثة عروض، من 62 إلى 127 سم، وضمان عشر سنوات.',
    ),
  },
}
