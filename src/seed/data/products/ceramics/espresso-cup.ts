import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Espresso cup', 'Espressotasse', 'فنجان إسبريسو')
const two = { prices: price(3800, 3400), weightGrams: 310 }
const four = { prices: price(6900, 6200), weightGrams: 620 }

export const espressoCup: SeedProduct = {
  slug: 'espresso-cup',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text('A small cup without a handle', 'Eine kleine Tasse ohne Henkel', 'فنجان صغير بلا مقبض'),
  description: [
    text(
      'Eight faint facets, pressed into the clay while it is soft, give the fingers something to hold. The double wall keeps them cool.',
      'Acht zarte Facetten, in den weichen Ton gedrückt, geben den Fingern Halt. Die doppelte Wand hält sie kühl.',
      'ثمانية أوجه خفيفة ضُغطت في الطين وهو طري لتستقر عليها الأصابع، وجدار مزدوج يقيها الحرارة.',
    ),
    text(
      'The inside is round at the bottom, so the crema stays whole when the coffee runs in. Sold in sets of two or four.',
      'Innen ist der Boden gerundet, damit die Crema beim Einlaufen heil bleibt. Erhältlich im Satz zu zwei oder vier.',
      'قاعه من الداخل مستدير، فتبقى رغوة القهوة سليمة عند الصب. يُباع في طقم من فنجانين أو أربعة.',
    ),
  ],
  details: [
    detail('material', text('Porcelain, double-walled', 'Porzellan, doppelwandig', 'بورسلين بجدار مزدوج')),
    detail('capacity', measure('80', 'ml')),
    detail('dimensions', text('62 mm high, 66 mm wide', '62 mm hoch, 66 mm breit', 'الارتفاع 62 مم والعرض 66 مم')),
    detail(
      'care',
      text(
        'Dishwasher safe, not for the microwave',
        'Spülmaschinenfest, nicht für die Mikrowelle',
        'يصلح لغسالة الصحون، ولا يصلح للميكروويف',
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
      'Faceted espresso cup in ink',
      'Facettierte Espressotasse in Tintenschwarz',
      'فنجان إسبريسو مضلّع باللون الحبري',
    ),
    detail: text('Light along the facets of the cup', 'Licht auf den Facetten der Tasse', 'الضوء على أوجه الفنجان'),
    scene: text(
      'Two cups on a tray after lunch',
      'Zwei Tassen auf einem Tablett nach dem Mittagessen',
      'فنجانان على صينية بعد الغداء',
    ),
  }),
  related: ['morning-mug', 'catchall-tray', 'carafe'],
  seo: {
    title: text('Double-walled espresso cups', 'Doppelwandige Espressotassen', 'فناجين إسبريسو مزدوجة الجدار'),
    description: text(
      'Faceted, double-walled porcelain espresso cups of 80 ml, in sets of two or four.',
      'Facettierte, doppelwandige Espressotassen aus Porzellan, 80 ml, im Satz zu zwei oder vier.',
      'فناجين إسبريسو مضلّعة من البورسلين بجدار مزدوج وسعة 80 مل، في طقم من اثنين أو أربعة.',
    ),
  },
}
