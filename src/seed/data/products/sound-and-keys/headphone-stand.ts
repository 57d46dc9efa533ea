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
    'A saddle of wood on a brass rod',
    'Ein Sattel aus Holz auf einem Stab aus Messing',
    'سرج من الخشب على عمود من النحاس الأصفر',
  ),
  description: [
    text(
      'The saddle follows the inside of a headband, seven centimeters wide, so the padding keeps its shape. It is carved from the same board as the foot.',
      'Der Sattel folgt der Innenseite eines Bügels, sieben Zentimeter breit, damit das Polster seine Form behält. Er ist aus demselben Brett geschnitten wie der Fuß.',
      'يتبع السرج باطن طوق السماعات بعرض سبعة سنتيمترات فتحتفظ الحشوة بشكلها، وهو منحوت من اللوح نفسه الذي صُنعت منه القاعدة.',
    ),
    text(
      'The foot is turned and weighted with a steel disc. Under it, a groove takes the cable.',
      'Der Fuß ist gedreht und mit einer Stahlscheibe beschwert. In einer Rille darunter liegt das Kabel.',
      'القاعدة مخروطة ومثقّلة بقرص فولاذي، وفي أسفلها أخدود للكابل.',
    ),
  ],
  details: [
    detail('material', text('Solid wood, brass, steel', 'Massivholz, Messing, Stahl', 'خشب مصمت ونحاس أصفر وفولاذ')),
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
    front: text(
      'Headphones on a stand with a walnut foot',
      'Kopfhörer auf einem Ständer mit Nussbaumfuß',
      'سماعات على حامل بقاعدة من الجوز',
    ),
    detail: text('The wooden saddle under the headband', 'Der Holzsattel unter dem Bügel', 'السرج الخشبي تحت الطوق'),
    setting: 'desk',
  }),
  related: ['over-ear-headphones', 'monitor-stand', 'catchall-tray'],
  seo: {
    title: text(
      'Headphone stand in wood and brass',
      'Kopfhörerständer aus Holz und Messing',
      'حامل سماعات من الخشب والنحاس الأصفر',
    ),
    description: text(
      'Headphone stand of solid walnut or oak on a brass rod with a weighted foot.',
      'Kopfhörerständer aus massivem Nussbaum oder Eiche auf einem Messingstab mit schwerem Fuß.',
      'حامل سماعات من الجوز أو البلوط المصمت على عمود نحاسي وقاعدة ثقيلة.',
    ),
  },
}
