import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Espresso cup', 'Espressotasse', 'فنجان إسبريسو')
const two = { prices: price(3800, 3400), weightGrams: 560 }
const four = { prices: price(6900, 6200), weightGrams: 1120 }

export const espressoCup: SeedProduct = {
  slug: 'espresso-cup',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'A small cup with a saucer that holds the spoon',
    'Eine kleine Tasse mit einer Untertasse, die den Löffel hält',
    'فنجان صغير وصحن يحفظ الملعقة',
  ),
  description: [
    text(
      'Porcelain, thin at the lip and thick at the foot, where the warmth is needed. The handle is round and large enough for one finger and a thumb.',
      'Porzellan, an der Lippe dünn und am Fuß dick, dort, wo die Wärme gebraucht wird. Der Henkel ist rund und groß genug für einen Finger und den Daumen.',
      'بورسلين رقيق عند الحافة وسميك عند القاعدة حيث يحتاج إلى حفظ الحرارة. ومقبضه مستدير يتسع لإصبع وإبهام.',
    ),
    text(
      'The inside is round at the bottom, so the crema stays whole when the coffee runs in. The saucer has a shallow groove for the spoon. Sold in sets of two or four.',
      'Innen ist der Boden gerundet, damit die Crema beim Einlaufen heil bleibt. In der Untertasse liegt der Löffel in einer flachen Rinne. Erhältlich im Satz zu zwei oder vier.',
      'قاعه من الداخل مستدير، فتبقى رغوة القهوة سليمة عند الصب. وفي الصحن مجرى ضحل للملعقة. يُباع في طقم من فنجانين أو أربعة.',
    ),
  ],
  details: [
    detail('material', text('Porcelain, glazed', 'Porzellan, glasiert', 'بورسلين مطلي')),
    detail('capacity', measure('80', 'ml')),
    detail(
      'dimensions',
      text(
        'Cup 58 mm high, saucer 128 mm wide',
        'Tasse 58 mm hoch, Untertasse 128 mm breit',
        'ارتفاع الفنجان 58 مم وعرض الصحن 128 مم',
      ),
    ),
    detail(
      'care',
      text(
        'Dishwasher and microwave safe',
        'Für Spülmaschine und Mikrowelle geeignet',
        'يصلح لغسالة الصحون والميكروويف',
      ),
    ),
    madeIn('germany'),
  ],
  options: [
    colorOption(['ink', 'bone', 'ochre']),
    ownOption('set', text('Set', 'Satz', 'الطقم'), {
      two: text('Two cups', '2 Tassen', 'فنجانان'),
      four: text('Four cups', '4 Tassen', 'أربعة فناجين'),
    }),
  ],
  variants: [
    { sku: 'FM-ESP-INK-2', options: { color: 'ink', set: 'two' }, ...two, stock: 36 },
    { sku: 'FM-ESP-INK-4', options: { color: 'ink', set: 'four' }, ...four, stock: 20 },
    { sku: 'FM-ESP-BONE-2', options: { color: 'bone', set: 'two' }, ...two, stock: 29 },
    { sku: 'FM-ESP-BONE-4', options: { color: 'bone', set: 'four' }, ...four, stock: 3 },
    { sku: 'FM-ESP-OCHRE-2', options: { color: 'ochre', set: 'two' }, ...two, stock: 15 },
    { sku: 'FM-ESP-OCHRE-4', options: { color: 'ochre', set: 'four' }, ...four, stock: 0 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'bone', 'ochre'],
    front: text(
      'Espresso cup in ink on its saucer, with a spoon',
      'Espressotasse in Tintenschwarz auf der Untertasse, mit Löffel',
      'فنجان إسبريسو حبري على صحنه مع ملعقة',
    ),
    detail: text('The rim of the cup and the coffee', 'Der Rand der Tasse und der Kaffee', 'حافة الفنجان والقهوة فيه'),
    setting: 'desk',
  }),
  related: ['morning-mug', 'catchall-tray', 'carafe'],
  seo: {
    title: text('Porcelain espresso cups', 'Espressotassen aus Porzellan', 'فناجين إسبريسو من البورسلين'),
    description: text(
      'Porcelain espresso cups of 80 ml with saucers, in three colors and sets of two or four.',
      'Espressotassen aus Porzellan, 80 ml, mit Untertassen, in drei Farben und im Satz zu zwei oder vier.',
      'فناجين إسبريسو من البورسلين سعة 80 مل مع صحونها، بثلاثة ألوان وفي طقم من اثنين أو أربعة.',
    ),
  },
}
