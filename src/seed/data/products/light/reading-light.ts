import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Reading light', 'Leselicht', 'ضوء القراءة')
const each = { prices: price(4900, 4500), weightGrams: 96 }

export const readingLight: SeedProduct = {
  slug: 'reading-light',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'Clips to the page and lets others sleep',
    'Klemmt an der Seite und lässt andere schlafen',
    'يُثبَّت على الصفحة ويدع الآخرين ينامون',
  ),
  description: [
    text(
      'A small warm light with a hood, so that it falls on the page and nowhere else. The clip is padded with silicone and opens wide enough for a hardcover.',
      'Ein kleines warmes Licht mit Blende, das auf die Seite fällt und sonst nirgendwohin. Die Klemme ist mit Silikon gepolstert und fasst auch einen festen Einband.',
      'ضوء صغير دافئ له حاجب يوجّهه إلى الصفحة وحدها. مشبكه مبطّن بالسيليكون ويتسع لغلاف صلب.',
    ),
    text(
      'It runs for thirty hours at the lowest of three levels and charges over USB-C in two. There is no blinking status light.',
      'Auf der niedrigsten von drei Stufen leuchtet es dreißig Stunden, über USB-C lädt es in zwei. Eine blinkende Statusanzeige gibt es nicht.',
      'يعمل ثلاثين ساعة على أدنى درجاته الثلاث، ويُشحن عبر USB-C في ساعتين، وليس فيه مؤشر وامض يزعجك.',
    ),
  ],
  details: [
    detail('material', text('Aluminum, silicone', 'Aluminium, Silikon', 'ألومنيوم وسيليكون')),
    detail('light', text('LED, 2400 K, up to 60 lm', 'LED, 2400 K, bis 60 lm', 'LED، ‏2400 كلفن، حتى 60 لومن')),
    detail(
      'battery',
      text(
        '600 mAh, 7 to 30 hours, USB-C',
        '600 mAh, 7 bis 30 Stunden, USB-C',
        '600 مللي أمبير، من 7 إلى 30 ساعة، USB-C',
      ),
    ),
    detail('weight', measure('96', 'g')),
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
      'Reading light in bone with its clip',
      'Leselicht in Naturweiß mit Klemme',
      'ضوء القراءة باللون العاجي مع مشبكه',
    ),
    detail: text(
      'The hood and the small warm light',
      'Die Blende und das kleine warme Licht',
      'الحاجب والضوء الدافئ الصغير',
    ),
    scene: text(
      'The light clipped to a book in a dark room',
      'Das Licht an einem Buch in einem dunklen Zimmer',
      'الضوء مثبت على كتاب في غرفة مظلمة',
    ),
  }),
  related: ['quiet-mornings', 'candle-lamp', 'deep-work-handbook'],
  seo: {
    title: text('Clip-on reading light', 'Leselicht zum Anklemmen', 'ضوء قراءة بمشبك'),
    description: text(
      'Warm clip-on reading light of aluminum with a hood and up to thirty hours of battery.',
      'Warmes Leselicht aus Aluminium zum Anklemmen, mit Blende und bis zu dreißig Stunden Akkulaufzeit.',
      'ضوء قراءة دافئ من الألومنيوم بمشبك وحاجب وبطارية تدوم حتى ثلاثين ساعة.',
    ),
  },
}
