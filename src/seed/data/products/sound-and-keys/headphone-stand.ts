import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Headphone stand', 'Kopfhörerständer', 'حامل سماعات')
const each = { prices: price(6900, 6400), weightGrams: 640 }

export const headphoneStand: SeedProduct = {
  slug: 'headphone-stand',
  kind: 'physical',
  categories: ['headphones', 'sound-and-keys'],
  title,
  subtitle: text(
    'A curve of wood on a steel foot',
    'Ein Bogen aus Holz auf einem Fuß aus Stahl',
    'قوس من الخشب على قاعدة فولاذية',
  ),
  description: [
    text(
      'The upper curve follows the inside of a headband, seven centimeters wide, so the padding keeps its shape. It is steam-bent from one strip of wood.',
      'Der obere Bogen folgt der Innenseite eines Bügels, sieben Zentimeter breit, damit das Polster seine Form behält. Er wird aus einem einzigen Streifen Holz unter Dampf gebogen.',
      'يتبع القوس العلوي باطن طوق السماعات بعرض سبعة سنتيمترات فتحتفظ الحشوة بشكلها، وقد ثُني بالبخار من شريحة خشب واحدة.',
    ),
    text(
      'The foot weighs half a kilogram and has a notch at the back for the cable.',
      'Der Fuß wiegt ein halbes Kilo und hat hinten eine Kerbe für das Kabel.',
      'تزن القاعدة نصف كيلوغرام، وفي خلفها شق للكابل.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Steam-bent wood, steel, felt', 'Dampfgebogenes Holz, Stahl, Filz', 'خشب مثني بالبخار وفولاذ ولبّاد'),
    ),
    detail(
      'dimensions',
      text('270 mm high, base 120 mm', '270 mm hoch, Fuß 120 mm', 'الارتفاع 270 مم والقاعدة 120 مم'),
    ),
    detail('weight', measure('640', 'g')),
    detail('care', text('Oil once a year', 'Einmal im Jahr ölen', 'يُدهن بالزيت مرة في السنة')),
    madeIn('slovenia'),
  ],
  options: [finishOption(['walnut', 'oak'])],
  variants: [
    { sku: 'FM-STAND-WALNUT', options: { finish: 'walnut' }, ...each, stock: 20 },
    { sku: 'FM-STAND-OAK', options: { finish: 'oak' }, ...each, stock: 24 },
  ],
  pictures: gallery({
    name: title,
    colors: ['walnut', 'oak'],
    front: text('Headphone stand in walnut', 'Kopfhörerständer in Nussbaum', 'حامل سماعات من الجوز'),
    detail: text(
      'Where the bent wood meets the steel foot',
      'Wo das gebogene Holz auf den Stahlfuß trifft',
      'التقاء الخشب المثني بالقاعدة الفولاذية',
    ),
    scene: text(
      'The stand with headphones next to a keyboard',
      'Der Ständer mit Kopfhörern neben einer Tastatur',
      'الحامل وعليه السماعات بجانب لوحة مفاتيح',
    ),
  }),
  related: ['over-ear-headphones', 'monitor-stand', 'catchall-tray'],
  seo: {
    title: text('Steam-bent headphone stand', 'Kopfhörerständer aus Bugholz', 'حامل سماعات من خشب مثني'),
    description: text(
      'Headphone stand of steam-bent walnut or oak on a weighted steel foot with a cable notch.',
      'Kopfhörerständer aus dampfgebogenem Nussbaum oder Eiche auf schwerem Stahlfuß mit Kabelkerbe.',
      'حامل سماعات من الجوز أو البلوط المثني بالبخار على قاعدة فولاذية ثقيلة بشق للكابل.',
    ),
  },
}
