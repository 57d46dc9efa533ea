import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Reading light', 'Leselicht', 'ضوء القراءة')
const each = { prices: price(6900, 6400), weightGrams: 640 }

export const readingLight: SeedProduct = {
  slug: 'reading-light',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'A low light that follows the line',
    'Ein niedriges Licht, das der Zeile folgt',
    'ضوء منخفض يتبع السطر',
  ),
  description: [
    text(
      'A narrow bar of warm light on a brass neck, just wide enough for an open book. It falls on the page and nowhere else, so the person beside you can sleep.',
      'Ein schmaler Streifen warmes Licht an einem Hals aus Messing, gerade so breit wie ein offenes Buch. Es fällt auf die Seite und sonst nirgendwohin: Wer neben Ihnen liegt, kann schlafen.',
      'شريط رفيع من الضوء الدافئ على عنق نحاسي، بعرض كتاب مفتوح. يقع على الصفحة وحدها، فينام من بجانبك مطمئنًا.',
    ),
    text(
      'The foot holds a battery for thirty hours at the lowest of three levels and charges over USB-C in two. There is no blinking status light.',
      'Im Fuß sitzt ein Akku, der auf der niedrigsten von drei Stufen dreißig Stunden hält und über USB-C in zwei lädt. Eine blinkende Statusanzeige gibt es nicht.',
      'في قاعدته بطارية تدوم ثلاثين ساعة على أدنى الدرجات الثلاث، وتُشحن عبر USB-C في ساعتين، وليس فيه مؤشر وامض يزعجك.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Brass, powder-coated steel', 'Messing, pulverbeschichteter Stahl', 'نحاس أصفر وفولاذ مطلي بالبودرة'),
    ),
    detail('light', text('LED, 2400 K, up to 180 lm', 'LED, 2400 K, bis 180 lm', 'LED، ‏2400 كلفن، حتى 180 لومن')),
    detail(
      'battery',
      text(
        '4000 mAh, 7 to 30 hours, USB-C',
        '4000 mAh, 7 bis 30 Stunden, USB-C',
        '4000 ملّي أمبير ساعة، من 7 إلى 30 ساعة، USB-C',
      ),
    ),
    detail(
      'dimensions',
      text('310 mm high, light 240 mm wide', '310 mm hoch, Licht 240 mm breit', 'الارتفاع 310 مم وعرض الضوء 240 مم'),
    ),
    detail('weight', measure('640', 'g')),
    madeIn('taiwan'),
    warranty(2),
  ],
  options: [colorOption(['bone', 'ink'])],
  variants: [
    { sku: 'FM-READ-BONE', options: { color: 'bone' }, ...each, stock: 44 },
    { sku: 'FM-READ-INK', options: { color: 'ink' }, ...each, stock: 38 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'ink'],
    front: text(
      'Reading light in bone over an open book',
      'Leselicht in Naturweiß über einem offenen Buch',
      'ضوء القراءة باللون العاجي فوق كتاب مفتوح',
    ),
    detail: text(
      'The bar of light on its brass neck',
      'Der Lichtstreifen am Messinghals',
      'شريط الضوء عند العنق النحاسي',
    ),
    setting: 'desk',
  }),
  related: ['quiet-mornings', 'candle-lamp', 'deep-work-handbook'],
  seo: {
    title: text('Cordless reading light', 'Kabelloses Leselicht', 'ضوء قراءة لاسلكي'),
    description: text(
      'Warm cordless reading light with a brass neck, three levels and up to thirty hours of battery.',
      'Warmes kabelloses Leselicht mit Hals aus Messing, drei Stufen und bis zu dreißig Stunden Akkulaufzeit.',
      'ضوء قراءة دافئ لاسلكي بعنق نحاسي وثلاث درجات وبطارية تدوم حتى ثلاثين ساعة.',
    ),
  },
}
