import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Monitor bar', 'Monitorleuchte', 'شريط إضاءة للشاشة')
const each = { prices: price(10900, 9900), weightGrams: 540 }

export const monitorBar: SeedProduct = {
  slug: 'monitor-bar',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'Lights the desk and leaves the screen alone',
    'Beleuchtet den Tisch und lässt den Bildschirm in Ruhe',
    'ينير المكتب ولا يمسّ الشاشة',
  ),
  description: [
    text(
      'The reflector throws its light down at an angle, so the keyboard and your notes are bright and the screen shows no reflection. It rests on the frame by its own counterweight; nothing is glued.',
      'Der Reflektor lenkt das Licht schräg nach unten: Tastatur und Notizen sind hell, der Bildschirm spiegelt nicht. Die Leuchte hält durch ihr Gegengewicht auf dem Rahmen, geklebt wird nichts.',
      'يوجّه العاكس الضوء إلى الأسفل بزاوية مائلة، فتضاء لوحة المفاتيح والأوراق ولا ينعكس شيء على الشاشة. ويستقر الشريط على الإطار بثقله الموازن من غير لاصق.',
    ),
    text(
      'A dial on a cable sits beside the keyboard: turn it for brightness, press and turn for warmth. It remembers both.',
      'Ein Drehregler am Kabel liegt neben der Tastatur: drehen für Helligkeit, drücken und drehen für die Farbe. Er merkt sich beides.',
      'وإلى جانب لوحة المفاتيح قرص تحكم سلكي: تديره لتغيير السطوع، وتضغطه وتديره لتغيير الدفء، ويحفظ الاثنين.',
    ),
  ],
  details: [
    detail('material', text('Extruded aluminum', 'Stranggepresstes Aluminium', 'ألومنيوم مبثوق')),
    detail(
      'light',
      text('LED, 8 W, 2700–5000 K, CRI 95', 'LED, 8 W, 2700–5000 K, CRI 95', 'LED، ‏8 واط، 2700–5000 كلفن، CRI 95'),
    ),
    detail(
      'dimensions',
      text('450 mm wide, 24 mm tube', '450 mm breit, Rohr 24 mm', 'العرض 450 مم وقطر الأنبوب 24 مم'),
    ),
    detail(
      'fits',
      text(
        'Flat and curved screens, frame 8 to 45 mm',
        'Gerade und gewölbte Bildschirme, Rahmen 8 bis 45 mm',
        'الشاشات المسطحة والمنحنية بإطار من 8 إلى 45 مم',
      ),
    ),
    detail('power', text('USB-C, 5 V', 'USB-C, 5 V', 'USB-C، ‏5 فولت')),
    madeIn('taiwan'),
    warranty(3),
  ],
  options: [colorOption(['ink', 'fog'])],
  variants: [
    { sku: 'FM-BAR-INK', options: { color: 'ink' }, ...each, stock: 27 },
    { sku: 'FM-BAR-FOG', options: { color: 'fog' }, ...each, stock: 13 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'fog'],
    front: text('Monitor bar on top of a screen', 'Monitorleuchte oben auf einem Bildschirm', 'شريط الإضاءة أعلى شاشة'),
    detail: text(
      'The bar resting on the frame of the screen',
      'Die Leuchte auf dem Rahmen des Bildschirms',
      'الشريط مستقر على إطار الشاشة',
    ),
    setting: 'desk',
  }),
  related: ['monitor-stand', 'low-profile-keyboard', 'arc-desk-lamp'],
  seo: {
    title: text('Monitor light bar with dial', 'Monitorleuchte mit Drehregler', 'شريط إضاءة للشاشة بقرص تحكم'),
    description: text(
      'Glare-free light bar for flat and curved screens, held by a counterweight and set by a dial.',
      'Blendfreie Leuchte für gerade und gewölbte Bildschirme, per Gegengewicht gehalten, per Drehregler gestellt.',
      'شريط إضاءة بلا وهج للشاشات المسطحة والمنحنية، يثبت بثقل موازن ويُضبط بقرص.',
    ),
  },
}
