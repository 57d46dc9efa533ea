import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Carafe', 'Karaffe', 'دورق ماء')
const each = { prices: price(5600, 5200), weightGrams: 890 }

export const carafe: SeedProduct = {
  slug: 'carafe',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text('A liter of water within reach', 'Ein Liter Wasser in Reichweite', 'لتر ماء في متناول يدك'),
  description: [
    text(
      'The neck is left unglazed inside: a little water evaporates through the clay and keeps the rest cool through an afternoon. The belly is sealed with a clear glaze.',
      'Der Hals bleibt innen unglasiert: Ein wenig Wasser verdunstet durch den Ton und hält den Rest einen Nachmittag lang kühl. Der Bauch ist mit klarer Glasur geschlossen.',
      'عنقه من الداخل غير مطلي، فيتبخر عبر الطين قليل من الماء ويبقى الباقي باردًا طوال العصر. أما بطنه فمغطى بطلاء شفاف.',
    ),
    text(
      'A ball of cork closes it and lifts out with two fingers. The foot is left bare, so that it grips a wooden table.',
      'Eine Kugel aus Kork verschließt sie und lässt sich mit zwei Fingern heben. Der Fuß bleibt roh, damit er auf dem Holztisch nicht rutscht.',
      'تسدّه كرة من الفلين تُرفع بإصبعين. وتُركت قاعدته بلا طلاء كي تثبت على الطاولة الخشبية.',
    ),
  ],
  details: [
    detail('material', text('Stoneware, cork', 'Steinzeug, Kork', 'خزف حجري وفلين')),
    detail('capacity', text('1 l', '1 l', 'لتر واحد')),
    detail(
      'dimensions',
      text('275 mm high, 104 mm wide', '275 mm hoch, 104 mm breit', 'الارتفاع 275 مم والعرض 104 مم'),
    ),
    detail('weight', measure('890', 'g')),
    detail(
      'care',
      text(
        'Dishwasher safe; let it dry open',
        'Spülmaschinenfest, offen trocknen lassen',
        'يصلح لغسالة الصحون، ويُترك مفتوحًا ليجف',
      ),
    ),
    madeIn('spain'),
  ],
  options: [colorOption(['fog', 'sand'])],
  variants: [
    { sku: 'FM-CARAFE-FOG', options: { color: 'fog' }, ...each, stock: 19 },
    { sku: 'FM-CARAFE-SAND', options: { color: 'sand' }, ...each, stock: 23 },
  ],
  pictures: gallery({
    name: title,
    colors: ['fog', 'sand'],
    front: text(
      'Carafe in fog gray with a cork ball',
      'Karaffe in Nebelgrau mit Korkkugel',
      'دورق رمادي ضبابي بكرة من الفلين',
    ),
    detail: text('The neck and the cork', 'Hals und Korken', 'العنق والسدادة'),
    setting: 'desk',
  }),
  related: ['morning-mug', 'candle-lamp', 'catchall-tray'],
  seo: {
    title: text('Stoneware carafe with cork', 'Karaffe aus Steinzeug mit Korken', 'دورق خزفي بسدادة من الفلين'),
    description: text(
      'One-liter stoneware carafe with a cork ball that keeps water cool by evaporation.',
      'Karaffe aus Steinzeug mit Korkkugel, ein Liter, hält Wasser durch Verdunstung kühl.',
      'دورق من الخزف الحجري سعته لتر بسدادة من الفلين، يُبقي الماء باردًا بالتبخر.',
    ),
  },
}
