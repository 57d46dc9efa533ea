import { newBadge } from '@/seed/data/build/badges'
import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Candle lamp', 'Windlicht', 'فانوس شمعة')
const each = { prices: price(5900, 5400), weightGrams: 980 }

export const candleLamp: SeedProduct = {
  slug: 'candle-lamp',
  kind: 'physical',
  categories: ['light'],
  title,
  badge: newBadge,
  subtitle: text(
    'A flame behind glass for the last hour of the day',
    'Eine Flamme hinter Glas für die letzte Stunde des Tages',
    'شعلة خلف الزجاج لآخر ساعة في اليوم',
  ),
  description: [
    text(
      'One candle, a chimney of clear glass and a wire handle to carry it from the desk to the table. The glass is open at the top and keeps the flame still when a door opens.',
      'Eine Kerze, ein Zylinder aus klarem Glas und ein Drahtbügel, um sie vom Schreibtisch an den Esstisch zu tragen. Das Glas ist oben offen und hält die Flamme ruhig, wenn eine Tür aufgeht.',
      'شمعة واحدة وأنبوب من زجاج صافٍ ومقبض من السلك تحمله به من المكتب إلى المائدة. الزجاج مفتوح من أعلاه ويحفظ الشعلة ساكنة إذا فُتح باب.',
    ),
    text(
      'The base is thrown in stoneware, heavy and wide, with a well that catches the wax. It takes ordinary candles of five centimeters; three of beeswax come with it.',
      'Der Fuß ist aus Steinzeug gedreht, schwer und breit, mit einer Mulde für das Wachs. Er nimmt gewöhnliche Kerzen von fünf Zentimetern auf, drei aus Bienenwachs liegen bei.',
      'القاعدة من الخزف الحجري، ثقيلة وعريضة، وفيها تجويف يجمع الشمع. تناسب الشموع المعتادة بقطر خمسة سنتيمترات، ومعها ثلاث من شمع العسل.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Stoneware, clear glass, steel wire',
        'Steinzeug, klares Glas, Stahldraht',
        'خزف حجري وزجاج صافٍ وسلك فولاذي',
      ),
    ),
    detail(
      'contents',
      text(
        'Base, chimney, 3 beeswax candles',
        'Fuß, Glaszylinder, 3 Bienenwachskerzen',
        'القاعدة والزجاج و3 شموع من شمع العسل',
      ),
    ),
    detail(
      'dimensions',
      text('260 mm high, 120 mm wide', '260 mm hoch, 120 mm breit', 'الارتفاع 260 مم والعرض 120 مم'),
    ),
    detail('care', text('Warm water loosens the wax', 'Warmes Wasser löst das Wachs', 'يزول الشمع بالماء الدافئ')),
    madeIn('czechia'),
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
      'Candle lamp with a sand-colored base and a wire handle',
      'Windlicht mit sandfarbenem Fuß und Drahtbügel',
      'فانوس شمعة بقاعدة رملية ومقبض من السلك',
    ),
    detail: text('The flame behind clear glass', 'Die Flamme hinter klarem Glas', 'الشعلة خلف الزجاج الصافي'),
    setting: 'desk',
  }),
  related: ['paper-lantern', 'carafe', 'reading-light'],
  seo: {
    title: text('Candle lamp with glass chimney', 'Windlicht mit Glaszylinder', 'فانوس شمعة بزجاج صافٍ'),
    description: text(
      'A stoneware candle lamp with a clear glass chimney and a wire handle, with three beeswax candles.',
      'Windlicht aus Steinzeug mit klarem Glaszylinder und Drahtbügel, mit drei Kerzen aus Bienenwachs.',
      'فانوس شمعة من الخزف الحجري بزجاج صافٍ ومقبض من السلك، مع ثلاث شموع من شمع العسل.',
    ),
  },
}
