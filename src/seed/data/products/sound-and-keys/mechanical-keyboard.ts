import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { layoutOption } from '@/seed/data/build/keyboards'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Mechanical keyboard', 'Mechanische Tastatur', 'لوحة مفاتيح ميكانيكية')
const each = { prices: price(21900, 20500), weightGrams: 1240 }

export const mechanicalKeyboard: SeedProduct = {
  slug: 'mechanical-keyboard',
  kind: 'physical',
  categories: ['keyboards', 'sound-and-keys'],
  title,
  subtitle: text(
    'A heavy case, soft bottoming, nothing that lights up',
    'Schweres Gehäuse, weicher Anschlag, nichts, was leuchtet',
    'هيكل ثقيل ونهاية ضغط لينة ولا شيء يضيء',
  ),
  description: [
    text(
      'The plate hangs on rubber gaskets instead of screws, so every key lands softly and the sound is low and short. There are no lights, and the only LED is under the charging port.',
      'Die Platte hängt in Gummidichtungen statt an Schrauben: Jede Taste landet weich, der Ton ist tief und kurz. Es gibt keine Beleuchtung, die einzige LED sitzt unter dem Ladeanschluss.',
      'اللوح معلّق على حشوات مطاطية بدل البراغي، فينزل كل مفتاح بلين ويكون الصوت خفيضًا قصيرًا. ولا إضاءة فيها سوى مؤشر صغير تحت منفذ الشحن.',
    ),
    text(
      'Switches are pulled and replaced without soldering. A puller, a spare for every type of switch and a brush come in the box.',
      'Schalter lassen sich ohne Löten ziehen und ersetzen. Ein Abzieher, Ersatzschalter und ein Pinsel liegen bei.',
      'تُنزع آليات المفاتيح وتُستبدل من غير لحام، وفي العلبة أداة نزع وآليات احتياطية وفرشاة.',
    ),
  ],
  details: [
    detail(
      'keys',
      text(
        '75% layout, hot-swap switches, PBT caps',
        '75-%-Format, wechselbare Schalter, PBT-Kappen',
        'مقاس 75%، آليات مفاتيح قابلة للتبديل، أغطية PBT',
      ),
    ),
    detail(
      'material',
      text(
        'Aluminum case, brass weight',
        'Gehäuse aus Aluminium, Gewicht aus Messing',
        'هيكل من الألومنيوم وثقل نحاسي',
      ),
    ),
    detail('connection', text('USB-C, Bluetooth 5.3', 'USB-C, Bluetooth 5.3', 'USB-C وبلوتوث 5.3')),
    detail('dimensions', text('322 × 138 × 32 mm', '322 × 138 × 32 mm', '322 × 138 × 32 مم')),
    detail('weight', text('1.24 kg', '1,24 kg', '1.24 كغ')),
    madeIn('taiwan'),
    warranty(5),
  ],
  options: [
    colorOption(['bone', 'ink']),
    ownOption('switch', text('Switch', 'Schalter', 'نوع المفتاح'), {
      linear: text('Linear, 45 g', 'Linear, 45 g', 'خطي، 45 غ'),
      tactile: text('Tactile, 55 g', 'Taktil, 55 g', 'لمسي، 55 غ'),
    }),
    layoutOption(['us', 'de']),
  ],
  variants: [
    { sku: 'FM-MECH-BONE-L-US', options: { color: 'bone', switch: 'linear', layout: 'us' }, ...each, stock: 14 },
    { sku: 'FM-MECH-BONE-L-DE', options: { color: 'bone', switch: 'linear', layout: 'de' }, ...each, stock: 11 },
    { sku: 'FM-MECH-BONE-T-US', options: { color: 'bone', switch: 'tactile', layout: 'us' }, ...each, stock: 19 },
    { sku: 'FM-MECH-BONE-T-DE', options: { color: 'bone', switch: 'tactile', layout: 'de' }, ...each, stock: 8 },
    { sku: 'FM-MECH-INK-L-US', options: { color: 'ink', switch: 'linear', layout: 'us' }, ...each, stock: 22 },
    { sku: 'FM-MECH-INK-L-DE', options: { color: 'ink', switch: 'linear', layout: 'de' }, ...each, stock: 0 },
    { sku: 'FM-MECH-INK-T-US', options: { color: 'ink', switch: 'tactile', layout: 'us' }, ...each, stock: 16 },
    { sku: 'FM-MECH-INK-T-DE', options: { color: 'ink', switch: 'tactile', layout: 'de' }, ...each, stock: 1 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'ink'],
    front: text(
      'Mechanical keyboard in bone with two clay-colored keys',
      'Mechanische Tastatur in Naturweiß mit zwei tonroten Tasten',
      'لوحة مفاتيح ميكانيكية عاجية فيها مفتاحان بلون الفخّار',
    ),
    detail: text(
      'Sculpted caps and the space bar',
      'Geformte Kappen und die Leertaste',
      'الأغطية المنحنية ومفتاح المسافة',
    ),
    setting: 'table',
  }),
  related: ['wrist-rest', 'numpad', 'desk-mat'],
  seo: {
    title: text(
      'Gasket-mounted mechanical keyboard',
      'Mechanische Tastatur mit Gasket-Mount',
      'لوحة مفاتيح ميكانيكية بتعليق مطاطي',
    ),
    description: text(
      'Aluminum 75% keyboard with gasket mount and hot-swap switches, linear or tactile, US or German layout.',
      'Tastatur aus Aluminium im 75-%-Format, Gasket-Mount, wechselbare Schalter, linear oder taktil.',
      'لوحة مفاتيح من الألومنيوم بمقاس 75% وتعليق مطاطي وآليات مفاتيح قابلة للتبديل، خطية أو لمسية.',
    ),
  },
}
