import { newBadge } from '@/seed/data/build/badges'
import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Candle lamp', 'Kerzenleuchte', 'مصباح الشمعة')
const each = { prices: price(7900, 7400), weightGrams: 610 }

export const candleLamp: SeedProduct = {
  slug: 'candle-lamp',
  kind: 'physical',
  categories: ['light'],
  title,
  badge: newBadge,
  subtitle: text(
    'A cordless light for the last hour of the day',
    'Ein Licht ohne Kabel für die letzte Stunde des Tages',
    'ضوء بلا سلك لآخر ساعة في اليوم',
  ),
  description: [
    text(
      'About as bright as three candles, and as easy to carry from the desk to the table. Press the top once to light it; hold it to dim.',
      'Etwa so hell wie drei Kerzen und ebenso leicht vom Schreibtisch an den Esstisch zu tragen. Ein Druck auf die Oberseite schaltet ein, Halten dimmt.',
      'سطوعه يقارب ثلاث شموع، وتحمله بسهولة من المكتب إلى مائدة الطعام. اضغط أعلاه مرة ليضيء، واستمر بالضغط ليخفت.',
    ),
    text(
      'The glass is mouth-blown and opal through and through. The battery sits in the base behind two screws, so you can replace it yourself.',
      'Das Glas ist mundgeblasen und durchgehend opal. Der Akku sitzt im Fuß hinter zwei Schrauben, Sie können ihn selbst tauschen.',
      'زجاجه منفوخ بالفم وحليبي في كامل سماكته. والبطارية في القاعدة خلف برغيين، ويمكنك استبدالها بنفسك.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Opal glass, stoneware base', 'Opalglas, Fuß aus Steinzeug', 'زجاج حليبي وقاعدة من الخزف الحجري'),
    ),
    detail(
      'light',
      text('LED, 2200 K, 10 to 40 lm', 'LED, 2200 K, 10 bis 40 lm', 'LED، ‏2200 كلفن، من 10 إلى 40 لومن'),
    ),
    detail(
      'battery',
      text(
        'Replaceable, 9 to 40 hours, USB-C',
        'Austauschbar, 9 bis 40 Stunden, USB-C',
        'قابلة للاستبدال، من 9 إلى 40 ساعة، USB-C',
      ),
    ),
    detail('dimensions', text('190 mm high, 96 mm wide', '190 mm hoch, 96 mm breit', 'الارتفاع 190 مم والعرض 96 مم')),
    madeIn('czechia'),
    warranty(3),
  ],
  options: [colorOption(['sand', 'clay', 'ink'])],
  variants: [
    { sku: 'FM-CANDLE-SAND', options: { color: 'sand' }, ...each, stock: 24 },
    { sku: 'FM-CANDLE-CLAY', options: { color: 'clay' }, ...each, stock: 17 },
    { sku: 'FM-CANDLE-INK', options: { color: 'ink' }, ...each, stock: 1 },
  ],
  pictures: gallery({
    name: title,
    colors: ['sand', 'clay', 'ink'],
    front: text(
      'Candle lamp with a sand-colored base',
      'Kerzenleuchte mit sandfarbenem Fuß',
      'مصباح الشمعة بقاعدة رملية',
    ),
    detail: text(
      'Opal glass meeting the stoneware base',
      'Opalglas auf dem Fuß aus Steinzeug',
      'التقاء الزجاج الحليبي بالقاعدة الخزفية',
    ),
    scene: text(
      'The lamp on a table at dusk, beside a carafe',
      'Die Leuchte in der Dämmerung auf einem Tisch, neben einer Karaffe',
      'المصباح على مائدة عند الغروب بجانب دورق',
    ),
  }),
  related: ['paper-lantern', 'carafe', 'reading-light'],
  seo: {
    title: text('Cordless candle lamp', 'Kabellose Kerzenleuchte', 'مصباح شمعة لاسلكي'),
    description: text(
      'Cordless table lamp of mouth-blown opal glass on a stoneware base, with a replaceable battery.',
      'Kabellose Tischleuchte aus mundgeblasenem Opalglas auf Steinzeug, mit austauschbarem Akku.',
      'مصباح طاولة لاسلكي من زجاج حليبي منفوخ على قاعدة خزفية وبطارية قابلة للاستبدال.',
    ),
  },
}
