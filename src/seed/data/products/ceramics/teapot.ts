import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Teapot', 'Teekanne', 'إبريق شاي')
const each = { prices: price(8800, 8200), weightGrams: 780 }

export const teapot: SeedProduct = {
  slug: 'teapot',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'Pours without a drip, holds three cups',
    'Gießt ohne zu tropfen und fasst drei Tassen',
    'يصب من غير تقطير ويتسع لثلاثة أكواب',
  ),
  description: [
    text(
      'The spout was redrawn eleven times. It now cuts the stream cleanly when you lift the pot, and the lid stays in place at any angle thanks to a deep collar.',
      'Den Ausguss haben wir elfmal neu gezeichnet. Nun trennt er den Strahl sauber, wenn Sie die Kanne heben, und der Deckel sitzt dank eines tiefen Kragens in jeder Neigung fest.',
      'أعدنا رسم بزبوزه إحدى عشرة مرة، حتى صار يقطع خيط الماء بنظافة حين ترفع الإبريق. وللغطاء طوق عميق يثبّته مهما أملته.',
    ),
    text(
      'The strainer is part of the body: ninety holes pierced by hand behind the spout. Leaves have room to open, and there is nothing extra to wash.',
      'Das Sieb gehört zum Körper: neunzig von Hand gestochene Löcher hinter dem Ausguss. Die Blätter haben Platz, und es gibt kein zusätzliches Teil zu spülen.',
      'المصفاة جزء من جسم الإبريق: تسعون ثقبًا صُنعت يدويًا خلف البزبوز. فتتفتح أوراق الشاي على راحتها، وليست هناك قطعة إضافية للغسل.',
    ),
  ],
  details: [
    detail('material', text('Stoneware, cane handle', 'Steinzeug, Henkel aus Rohr', 'خزف حجري ومقبض من القصب')),
    detail('capacity', measure('650', 'ml')),
    detail('dimensions', measure('205 × 138 × 124', 'mm')),
    detail(
      'care',
      text('Rinse with hot water, no detergent', 'Heiß ausspülen, ohne Spülmittel', 'يُشطف بماء ساخن من غير منظّف'),
    ),
    madeIn('japan'),
  ],
  options: [colorOption(['ink', 'moss'])],
  variants: [
    { sku: 'FM-TEAPOT-INK', options: { color: 'ink' }, ...each, stock: 0 },
    { sku: 'FM-TEAPOT-MOSS', options: { color: 'moss' }, ...each, stock: 0 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'moss'],
    front: text(
      'Round teapot in matte black with a cane handle',
      'Runde Teekanne in mattem Schwarz mit Rohrhenkel',
      'إبريق شاي مستدير أسود مطفأ بمقبض من القصب',
    ),
    detail: text('The lid and the cane handle', 'Deckel und Rohrhenkel', 'الغطاء ومقبض القصب'),
    setting: 'desk',
  }),
  related: ['carafe', 'morning-mug', 'planter'],
  seo: {
    title: text('Stoneware teapot, 650 ml', 'Teekanne aus Steinzeug, 650 ml', 'إبريق شاي خزفي، 650 مل'),
    description: text(
      'Stoneware teapot with a built-in strainer, a locking lid and a spout that does not drip.',
      'Teekanne aus Steinzeug mit eingebautem Sieb, fest sitzendem Deckel und tropffreiem Ausguss.',
      'إبريق شاي من الخزف الحجري بمصفاة مدمجة وغطاء ثابت وبزبوز لا يقطر.',
    ),
  },
}
