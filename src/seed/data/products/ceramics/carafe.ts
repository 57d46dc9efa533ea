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
  subtitle: text(
    'A liter of water within reach, and a cup for a lid',
    'Ein Liter Wasser in Reichweite, und ein Becher als Deckel',
    'لتر ماء في متناول يدك، وغطاؤه كوب',
  ),
  description: [
    text(
      'The neck is left unglazed inside: a little water evaporates through the clay and keeps the rest cool through an afternoon. The belly is sealed with a clear glaze.',
      'Der Hals bleibt innen unglasiert: Ein wenig Wasser verdunstet durch den Ton und hält den Rest einen Nachmittag lang kühl. Der Bauch ist mit klarer Glasur geschlossen.',
      'عنقه من الداخل غير مطلي، فيتبخر عبر الطين قليل من الماء ويبقى الباقي باردًا طوال العصر. أما بطنه فمغطى بطلاء شفاف.',
    ),
    text(
      'The cup turns over to cover the neck. A shallow groove above the base is where the hand finds its hold.',
      'Der Becher deckt umgedreht den Hals ab. In einer flachen Rille über dem Boden findet die Hand ihren Halt.',
      'يُقلب الكوب ليغطي العنق، وفوق القاعدة أخدود ضحل تمسك به اليد.',
    ),
  ],
  details: [
    detail('material', text('Stoneware', 'Steinzeug', 'خزف حجري')),
    detail('capacity', text('Carafe 1 l, cup 160 ml', 'Karaffe 1 l, Becher 160 ml', 'الدورق لتر واحد، والكوب 160 مل')),
    detail(
      'dimensions',
      text('245 mm high, 104 mm wide', '245 mm hoch, 104 mm breit', 'الارتفاع 245 مم والعرض 104 مم'),
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
      'Carafe in fog gray, covered with its cup',
      'Karaffe in Nebelgrau, mit dem Becher abgedeckt',
      'دورق رمادي ضبابي مغطى بكوبه',
    ),
    detail: text('The groove above the base', 'Die Rille über dem Boden', 'الأخدود فوق القاعدة'),
    scene: text(
      'The carafe and a filled cup on a desk',
      'Die Karaffe und ein gefüllter Becher auf einem Schreibtisch',
      'الدورق وكوب ممتلئ على مكتب',
    ),
  }),
  related: ['morning-mug', 'candle-lamp', 'catchall-tray'],
  seo: {
    title: text('Stoneware carafe with cup', 'Karaffe aus Steinzeug mit Becher', 'دورق خزفي مع كوب'),
    description: text(
      'One-liter stoneware carafe that keeps water cool by evaporation, with a cup that serves as its lid.',
      'Karaffe aus Steinzeug, ein Liter, hält Wasser durch Verdunstung kühl. Der Becher dient als Deckel.',
      'دورق من الخزف الحجري سعته لتر يُبقي الماء باردًا بالتبخر، وكوبه غطاء له.',
    ),
  },
}
