import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Pour-over dripper', 'Kaffeefilter', 'مُقطِّر قهوة')
const each = { prices: price(4600, 4200), weightGrams: 690 }

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
      'The glass server underneath holds half a liter and can go back on a warm stove. Takes standard size 02 filters; twenty are in the box.',
      'Die Glaskanne darunter fasst einen halben Liter und darf auf die warme Herdplatte. Passend für Filter der Größe 02, zwanzig liegen bei.',
      'وتحته دورق زجاجي يتسع لنصف لتر ويمكن وضعه على موقد دافئ. يناسب مرشّحات مقاس 02، وفي العلبة عشرون منها.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Glazed stoneware, borosilicate glass',
        'Glasiertes Steinzeug, Borosilikatglas',
        'خزف حجري مطلي وزجاج بوروسيليكات',
      ),
    ),
    detail('capacity', text('One to three cups', 'Eine bis drei Tassen', 'من فنجان إلى ثلاثة')),
    detail(
      'dimensions',
      text(
        'Together 215 mm high, 128 mm wide',
        'Zusammen 215 mm hoch, 128 mm breit',
        'الارتفاع معًا 215 مم والعرض 128 مم',
      ),
    ),
    detail(
      'contents',
      text(
        'Dripper, glass server, 20 paper filters',
        'Filterhalter, Glaskanne, 20 Papierfilter',
        'المُقطِّر ودورق زجاجي و20 مرشّحًا ورقيًا',
      ),
    ),
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
      'Pour-over dripper in bone on a glass server',
      'Kaffeefilter in Naturweiß auf einer Glaskanne',
      'مُقطِّر قهوة عاجي على دورق زجاجي',
    ),
    detail: text('The cone filled with coffee', 'Der mit Kaffee gefüllte Kegel', 'المخروط وفيه القهوة'),
    setting: 'desk',
  }),
  related: ['morning-mug', 'carafe', 'quiet-mornings'],
  seo: {
    title: text('Stoneware pour-over dripper', 'Kaffeefilter aus Steinzeug', 'مُقطِّر قهوة من الخزف الحجري'),
    description: text(
      'Sixty-degree stoneware coffee dripper with sixteen ribs and a glass server, for size 02 filters.',
      'Kaffeefilter aus Steinzeug mit sechzig Grad, sechzehn Rippen und Glaskanne, für Filtergröße 02.',
      'مُقطِّر قهوة من الخزف الحجري بزاوية ستين درجة مع دورق زجاجي، لمرشّحات مقاس 02.',
    ),
  },
}
