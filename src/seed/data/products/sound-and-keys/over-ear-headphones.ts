import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Over-ear headphones', 'Over-Ear-Kopfhörer', 'سماعات رأس محيطة')
const each = { prices: price(34900, 32900), weightGrams: 268 }

export const overEarHeadphones: SeedProduct = {
  slug: 'over-ear-headphones',
  kind: 'physical',
  categories: ['headphones', 'sound-and-keys'],
  title,
  subtitle: text(
    'Closed, quiet and light enough to forget',
    'Geschlossen, leise und so leicht, dass man sie vergisst',
    'مغلقة وهادئة وخفيفة حتى تنسى أنك تلبسها',
  ),
  description: [
    text(
      'Noise cancellation here has one setting: on. It takes away fans, trains and the conversation next door, and leaves out the pressure in the ear that many people know from other headphones.',
      'Die Geräuschunterdrückung kennt eine Stellung: ein. Sie nimmt Lüfter, Züge und das Gespräch nebenan weg, ohne den Druck auf den Ohren, den viele von anderen Kopfhörern kennen.',
      'لعزل الضوضاء هنا وضع واحد: يعمل. يحجب صوت المراوح والقطارات والحديث في الغرفة المجاورة، من غير ذلك الضغط في الأذن الذي يعرفه كثيرون.',
    ),
    text(
      'Cushions, headband and battery come off without tools. We keep all three in stock and will do so for at least ten years.',
      'Polster, Bügel und Akku lassen sich ohne Werkzeug wechseln. Wir halten alle drei vorrätig, mindestens zehn Jahre lang.',
      'تُفك الوسائد والطوق والبطارية من غير أدوات، ونلتزم بتوفير الثلاثة عشر سنوات على الأقل.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Aluminum, lambskin, memory foam', 'Aluminium, Lammleder, Memory-Schaum', 'ألومنيوم وجلد حمل ورغوة متكيّفة'),
    ),
    detail(
      'sound',
      text('40 mm drivers, 8 Hz to 22 kHz', '40-mm-Treiber, 8 Hz bis 22 kHz', 'مكبّر 40 مم، من 8 هرتز إلى 22 كيلوهرتز'),
    ),
    detail(
      'battery',
      text('34 hours, replaceable, USB-C', '34 Stunden, austauschbar, USB-C', '34 ساعة، قابلة للاستبدال، USB-C'),
    ),
    detail('connection', text('Bluetooth 5.4, 3.5 mm cable', 'Bluetooth 5.4, Kabel 3,5 mm', 'بلوتوث 5.4 وكابل 3.5 مم')),
    detail('weight', text('268 g', '268 g', '268 غ')),
    madeIn('denmark'),
    warranty(3),
  ],
  options: [colorOption(['ink', 'bone', 'walnut'])],
  variants: [
    { sku: 'FM-OVER-INK', options: { color: 'ink' }, ...each, stock: 26 },
    { sku: 'FM-OVER-BONE', options: { color: 'bone' }, ...each, stock: 14 },
    { sku: 'FM-OVER-WALNUT', options: { color: 'walnut' }, ...each, stock: 3 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'bone', 'walnut'],
    front: text('Over-ear headphones in ink', 'Over-Ear-Kopfhörer in Tintenschwarz', 'سماعات رأس محيطة باللون الحبري'),
    detail: text('The cushion and the brass yoke', 'Das Polster und die Gabel aus Messing', 'الوسادة والذراع النحاسية'),
    setting: 'desk',
  }),
  related: ['headphone-stand', 'rain-and-rooms', 'in-ear-monitors'],
  seo: {
    title: text(
      'Noise-canceling over-ear headphones',
      'Over-Ear-Kopfhörer mit Geräuschunterdrückung',
      'سماعات رأس عازلة للضوضاء',
    ),
    description: text(
      'Closed aluminum headphones with calm noise cancellation, 34 hours of battery and replaceable parts.',
      'Geschlossene Kopfhörer aus Aluminium mit ruhiger Geräuschunterdrückung, 34 Stunden Akku und Ersatzteilen.',
      'سماعات مغلقة من الألومنيوم بعزل هادئ للضوضاء وبطارية 34 ساعة وقطع قابلة للاستبدال.',
    ),
  },
}
