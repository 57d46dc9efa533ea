import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { layoutOption } from '@/seed/data/build/keyboards'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Low-profile keyboard', 'Flache Tastatur', 'لوحة مفاتيح منخفضة')
const each = { prices: price(14900, 13900), weightGrams: 585 }

export const lowProfileKeyboard: SeedProduct = {
  slug: 'low-profile-keyboard',
  kind: 'physical',
  categories: ['keyboards', 'sound-and-keys'],
  title,
  subtitle: text(
    'Eighteen millimeters high, quiet to the last row',
    'Achtzehn Millimeter hoch, leise bis in die letzte Reihe',
    'ارتفاعها 18 مم، وهادئة حتى آخر صف',
  ),
  description: [
    text(
      'Short travel with a clear point of contact. The stabilizers under the long keys are lubricated by hand, so the space bar sounds like all the others.',
      'Kurzer Hub mit klarem Druckpunkt. Die Stabilisatoren unter den langen Tasten werden von Hand geschmiert, die Leertaste klingt deshalb wie alle anderen.',
      'شوط قصير ونقطة ضغط واضحة. مثبّتات المفاتيح الطويلة مزيّتة يدويًا، فلا يختلف صوت مفتاح المسافة عن غيره.',
    ),
    text(
      'The legends are dyed into the caps and will not wear off. Three devices, one switch at the back, and a cable that also charges.',
      'Die Beschriftung ist in die Kappen eingefärbt und reibt sich nicht ab. Drei Geräte, ein Schalter auf der Rückseite und ein Kabel, das zugleich lädt.',
      'الحروف مصبوغة في صلب المفاتيح فلا تمّحي. وتعمل مع ثلاثة أجهزة تختار بينها بمفتاح في الخلف، وكابلها يشحنها أيضًا.',
    ),
  ],
  details: [
    detail(
      'keys',
      text(
        'Scissor switches, 1.6 mm travel, PBT caps',
        'Scherenmechanik, 1,6 mm Hub, PBT-Kappen',
        'آلية مقصية بشوط 1.6 مم وأغطية PBT',
      ),
    ),
    detail(
      'connection',
      text(
        'Bluetooth 5.3 for three devices, USB-C',
        'Bluetooth 5.3 für drei Geräte, USB-C',
        'بلوتوث 5.3 لثلاثة أجهزة وUSB-C',
      ),
    ),
    detail('battery', text('About four months, USB-C', 'Etwa vier Monate, USB-C', 'نحو أربعة أشهر، USB-C')),
    detail(
      'material',
      text('Aluminum plate, recycled ABS', 'Aluminiumplatte, recyceltes ABS', 'لوح ألومنيوم وبلاستيك ABS معاد تدويره'),
    ),
    detail('dimensions', text('292 × 124 × 18 mm', '292 × 124 × 18 mm', '292 × 124 × 18 مم')),
    madeIn('taiwan'),
    warranty(3),
  ],
  options: [colorOption(['fog', 'ink']), layoutOption(['us', 'de', 'ar'])],
  variants: [
    { sku: 'FM-LOW-FOG-US', options: { color: 'fog', layout: 'us' }, ...each, stock: 34 },
    { sku: 'FM-LOW-FOG-DE', options: { color: 'fog', layout: 'de' }, ...each, stock: 28 },
    { sku: 'FM-LOW-FOG-AR', options: { color: 'fog', layout: 'ar' }, ...each, stock: 15 },
    { sku: 'FM-LOW-INK-US', options: { color: 'ink', layout: 'us' }, ...each, stock: 41 },
    { sku: 'FM-LOW-INK-DE', options: { color: 'ink', layout: 'de' }, ...each, stock: 3 },
    { sku: 'FM-LOW-INK-AR', options: { color: 'ink', layout: 'ar' }, ...each, stock: 12 },
  ],
  pictures: gallery({
    name: title,
    colors: ['fog', 'ink'],
    front: text(
      'Low-profile keyboard in fog gray with two clay-colored keys',
      'Flache Tastatur in Nebelgrau mit zwei tonroten Tasten',
      'لوحة مفاتيح رمادية فيها مفتاحان بلون الفخّار',
    ),
    detail: text(
      'Keys with dyed legends up close',
      'Tasten mit eingefärbter Beschriftung aus der Nähe',
      'مفاتيح بحروف مصبوغة عن قرب',
    ),
    setting: 'table',
  }),
  related: ['wrist-rest', 'numpad', 'desk-mat'],
  seo: {
    title: text('Quiet low-profile keyboard', 'Leise flache Tastatur', 'لوحة مفاتيح منخفضة هادئة'),
    description: text(
      'Quiet wireless keyboard, 18 mm high, with dyed legends in US, German or Arabic layout.',
      'Leise kabellose Tastatur, 18 mm hoch, mit eingefärbter Beschriftung: US, Deutsch oder Arabisch.',
      'لوحة مفاتيح لاسلكية هادئة بارتفاع 18 مم وحروف مصبوغة، بتخطيط أمريكي أو ألماني أو عربي.',
    ),
  },
}
