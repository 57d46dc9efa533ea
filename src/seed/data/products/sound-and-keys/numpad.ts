import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Number pad', 'Ziffernblock', 'لوحة أرقام')
const each = { prices: price(6900, 6400), weightGrams: 290 }

export const numpad: SeedProduct = {
  slug: 'numpad',
  kind: 'physical',
  categories: ['keyboards', 'sound-and-keys'],
  title,
  subtitle: text(
    'There when you count, in the drawer when you write',
    'Da, wenn Sie rechnen, in der Schublade, wenn Sie schreiben',
    'حاضرة حين تحسب، وفي الدرج حين تكتب',
  ),
  description: [
    text(
      'The same caps and the same sound as our mechanical keyboard, on a block of its own. Put it on the left if that is where you want it; the legends do not mind.',
      'Dieselben Kappen und derselbe Klang wie bei unserer mechanischen Tastatur, auf einem eigenen Block. Stellen Sie ihn ruhig links auf, der Beschriftung ist das gleich.',
      'الأغطية نفسها والصوت نفسه كما في لوحتنا الميكانيكية، لكن في قطعة مستقلة. ضعها عن يمينك أو عن يسارك كما تشاء.',
    ),
    text(
      'Delete has a key of its own, and return is large and red enough to find without looking. Magnets in the side hold it flush against the keyboard.',
      'Löschen hat eine eigene Taste, und Return ist groß und rot genug, um es blind zu finden. Magnete an der Seite halten den Block bündig an der Tastatur.',
      'للحذف مفتاح خاص به، ومفتاح الإدخال كبير أحمر تجده من غير أن تنظر، ومغناطيس في جانبها يثبّتها بمحاذاة لوحة المفاتيح.',
    ),
  ],
  details: [
    detail(
      'keys',
      text('20 keys, tactile, hot-swap', '20 Tasten, taktil, wechselbar', '20 مفتاحًا لمسيًا قابلًا للتبديل'),
    ),
    detail('material', text('Aluminum case', 'Gehäuse aus Aluminium', 'هيكل من الألومنيوم')),
    detail('connection', text('USB-C, Bluetooth 5.3', 'USB-C, Bluetooth 5.3', 'USB-C وبلوتوث 5.3')),
    detail('dimensions', text('82 × 138 × 32 mm', '82 × 138 × 32 mm', '82 × 138 × 32 مم')),
    madeIn('taiwan'),
    warranty(5),
  ],
  options: [colorOption(['bone', 'ink'])],
  variants: [
    { sku: 'FM-NUM-BONE', options: { color: 'bone' }, ...each, stock: 0 },
    { sku: 'FM-NUM-INK', options: { color: 'ink' }, ...each, stock: 0 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'ink'],
    front: text(
      'Number pad in bone with two clay-colored keys',
      'Ziffernblock in Naturweiß mit zwei tonroten Tasten',
      'لوحة أرقام عاجية فيها مفتاحان بلون الفخّار',
    ),
    detail: text(
      'The digits and the red return key',
      'Die Ziffern und die rote Return-Taste',
      'الأرقام ومفتاح الإدخال الأحمر',
    ),
    setting: 'table',
  }),
  related: ['mechanical-keyboard', 'low-profile-keyboard', 'wrist-rest'],
  seo: {
    title: text('Mechanical number pad', 'Mechanischer Ziffernblock', 'لوحة أرقام ميكانيكية'),
    description: text(
      'Mechanical number pad in aluminum with hot-swap switches and magnets that hold it to the keyboard.',
      'Mechanischer Ziffernblock aus Aluminium mit wechselbaren Schaltern und Magneten für die Tastatur.',
      'لوحة أرقام ميكانيكية من الألومنيوم بآليات مفاتيح قابلة للتبديل ومغناطيس يثبّتها إلى لوحة المفاتيح.',
    ),
  },
}
