import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Arc desk lamp', 'Bogenleuchte für den Schreibtisch', 'مصباح مكتب مقوّس')
const each = { prices: price(18900, 17900), weightGrams: 2650 }

export const arcDeskLamp: SeedProduct = {
  slug: 'arc-desk-lamp',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'One bent brass tube, one shade, light exactly where you read',
    'Ein gebogenes Messingrohr, ein Schirm, Licht genau dort, wo Sie lesen',
    'أنبوب نحاسي مقوّس وغطاء واحد، والضوء حيث تقرأ تمامًا',
  ),
  description: [
    text(
      'The arm is a single brass tube, bent cold and left unlacquered, so it darkens with the years. It turns through a full circle in the base, and the shade tilts on a brass pin that needs no tightening.',
      'Der Arm besteht aus einem einzigen Messingrohr, kalt gebogen und unlackiert; so dunkelt es mit den Jahren nach. Er dreht sich im Fuß um volle 360 Grad, und der Schirm kippt auf einem Messingstift, der nie nachgezogen werden muss.',
      'الذراع أنبوب نحاسي واحد ثُني على البارد وتُرك بلا طلاء ليغمق لونه مع السنين. يدور في قاعدته دورة كاملة، ويميل الغطاء على محور نحاسي لا يحتاج إلى شدّ.',
    ),
    text(
      'The light starts neutral for work in the morning and grows warmer as you dim it, down to the color of a candle. A ring around the shade is the only control.',
      'Das Licht beginnt neutral für die Arbeit am Morgen und wird beim Dimmen wärmer, bis zum Ton einer Kerze. Ein Ring um den Schirm ist das einzige Bedienelement.',
      'يبدأ الضوء متعادلًا يناسب عمل الصباح، ثم يزداد دفئًا كلما خفّضته حتى يقارب ضوء الشمعة. وكل التحكم في حلقة واحدة حول الغطاء.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Brass, spun steel shade, cast iron base',
        'Messing, Schirm aus Stahlblech, Fuß aus Gusseisen',
        'نحاس أصفر وغطاء فولاذي وقاعدة من حديد الزهر',
      ),
    ),
    detail(
      'light',
      text(
        'LED, 9 W, 720 lm, 2200–4000 K, CRI 95',
        'LED, 9 W, 720 lm, 2200–4000 K, CRI 95',
        'LED، ‏9 واط، 720 لومن، 2200–4000 كلفن، CRI 95',
      ),
    ),
    detail(
      'dimensions',
      text(
        '520 mm high, 410 mm reach, base 170 mm',
        '520 mm hoch, 410 mm Ausladung, Fuß 170 mm',
        'الارتفاع 520 مم والامتداد 410 مم والقاعدة 170 مم',
      ),
    ),
    detail(
      'power',
      text('100–240 V, 2 m textile cable', '100–240 V, 2 m Textilkabel', '100–240 فولت، كابل قماشي بطول مترين'),
    ),
    madeIn('denmark'),
    warranty(5),
  ],
  options: [colorOption(['ink', 'bone', 'clay'])],
  variants: [
    { sku: 'FM-ARC-INK', options: { color: 'ink' }, ...each, stock: 18 },
    { sku: 'FM-ARC-BONE', options: { color: 'bone' }, ...each, stock: 12 },
    { sku: 'FM-ARC-CLAY', options: { color: 'clay' }, ...each, stock: 3 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'bone', 'clay'],
    front: text(
      'Arc desk lamp with a brass arm and a black shade',
      'Bogenleuchte mit Messingarm und schwarzem Schirm',
      'مصباح مكتب مقوّس بذراع نحاسية وغطاء أسود',
    ),
    detail: text(
      'The black shade on its brass joint',
      'Der schwarze Schirm am Messinggelenk',
      'الغطاء الأسود عند المفصل النحاسي',
    ),
    setting: 'desk',
  }),
  related: ['desk-mat', 'standing-desk', 'monitor-bar'],
  seo: {
    title: text('Arc desk lamp, dims to warm', 'Schreibtischleuchte, warm dimmbar', 'مصباح مكتب مقوّس يخفت إلى الدفء'),
    description: text(
      'Desk lamp with a cold-bent brass arm and a ring dimmer, from 4000 down to 2200 kelvin.',
      'Schreibtischleuchte mit kalt gebogenem Messingarm und Dimmring, 4000 bis 2200 Kelvin.',
      'مصباح مكتب بذراع نحاسية مقوّسة وحلقة تعتيم، من 4000 إلى 2200 كلفن.',
    ),
  },
}
