import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Pour-over dripper', 'Kaffeefilter', 'مُقطِّر قهوة')
const each = { prices: price(4600, 4200), weightGrams: 410 }

export const pourOverDripper: SeedProduct = {
  slug: 'pour-over-dripper',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'Four minutes that belong to nobody else',
    'Vier Minuten, die nur Ihnen gehören',
    'أربع دقائق لك وحدك',
  ),
  description: [
    text(
      'A cone of sixty degrees with sixteen straight ribs and one opening. Water finds its way evenly, and the cup depends on your grind and your pour.',
      'Ein Kegel von sechzig Grad mit sechzehn geraden Rippen und einer Öffnung. Das Wasser läuft gleichmäßig, den Rest bestimmen Mahlgrad und Aufguss.',
      'مخروط بزاوية ستين درجة، فيه ستة عشر ضلعًا مستقيمًا وفتحة واحدة. يجري الماء بانتظام، ويبقى الطعم رهنَ درجة الطحن وطريقة الصب.',
    ),
    text(
      'The saucer has a window, so you can see how full the mug is. Takes standard size 02 filters; twenty are in the box.',
      'Der Teller hat ein Fenster, durch das Sie sehen, wie voll der Becher ist. Passend für Filter der Größe 02, zwanzig liegen bei.',
      'في صحنه نافذة ترى منها مستوى القهوة في الكوب. يناسب مرشّحات مقاس 02، وفي العلبة عشرون منها.',
    ),
  ],
  details: [
    detail('material', text('Stoneware, glazed', 'Steinzeug, glasiert', 'خزف حجري مطلي')),
    detail('capacity', text('One to three cups', 'Eine bis drei Tassen', 'من فنجان إلى ثلاثة')),
    detail(
      'dimensions',
      text('102 mm high, 128 mm wide', '102 mm hoch, 128 mm breit', 'الارتفاع 102 مم والعرض 128 مم'),
    ),
    detail('contents', text('Dripper, 20 paper filters', 'Filterhalter, 20 Papierfilter', 'المُقطِّر و20 مرشّحًا ورقيًا')),
    detail('care', text('Dishwasher safe', 'Spülmaschinenfest', 'يصلح لغسالة الصحون')),
    madeIn('portugal'),
  ],
  options: [colorOption(['bone', 'ink'])],
  variants: [
    { sku: 'FM-DRIP-BONE', options: { color: 'bone' }, ...each, stock: 32 },
    { sku: 'FM-DRIP-INK', options: { color: 'ink' }, ...each, stock: 26 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'ink'],
    front: text(
      'Pour-over dripper in bone on its saucer',
      'Kaffeefilter in Naturweiß auf seinem Teller',
      'مُقطِّر قهوة باللون العاجي على صحنه',
    ),
    detail: text(
      'Sixteen ribs inside the cone',
      'Sechzehn Rippen im Inneren des Kegels',
      'الأضلاع الستة عشر داخل المخروط',
    ),
    scene: text(
      'Coffee dripping into a morning mug',
      'Kaffee tropft in einen Morgenbecher',
      'القهوة تقطر في كوب الصباح',
    ),
  }),
  related: ['morning-mug', 'carafe', 'quiet-mornings'],
  seo: {
    title: text('Stoneware pour-over dripper', 'Kaffeefilter aus Steinzeug', 'مُقطِّر قهوة من الخزف الحجري'),
    description: text(
      'Sixty-degree stoneware coffee dripper with sixteen ribs and a viewing window, for size 02 filters.',
      'Kaffeefilter aus Steinzeug mit sechzig Grad, sechzehn Rippen und Sichtfenster, für Filtergröße 02.',
      'مُقطِّر قهوة من الخزف الحجري بزاوية ستين درجة ونافذة للرؤية، لمرشّحات مقاس 02.',
    ),
  },
}
