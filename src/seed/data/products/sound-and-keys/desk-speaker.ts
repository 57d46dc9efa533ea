import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Desk speaker', 'Schreibtischlautsprecher', 'مكبّر صوت للمكتب')
const each = { prices: sale({ usd: 22900, eur: 21500 }, { usd: 27900, eur: 25900 }), weightGrams: 1850 }

export const deskSpeaker: SeedProduct = {
  slug: 'desk-speaker',
  kind: 'physical',
  categories: ['headphones', 'sound-and-keys'],
  title,
  subtitle: text(
    'Made for low volumes and small rooms',
    'Für leise Pegel und kleine Räume gebaut',
    'لمستويات الصوت المنخفضة والغرف الصغيرة',
  ),
  description: [
    text(
      'Most speakers only come alive when they are loud. This one is tuned for listening quietly at arm’s length: voices stay clear, and the bass is present without asking for attention.',
      'Die meisten Lautsprecher leben erst auf, wenn sie laut sind. Dieser ist für leises Hören auf Armlänge abgestimmt: Stimmen bleiben klar, der Bass ist da, ohne sich vorzudrängen.',
      'معظم المكبّرات لا تظهر محاسنها إلا إذا علا صوتها. أما هذا فضُبط للاستماع الهادئ على بعد ذراع: تبقى الأصوات واضحة والجهير حاضرًا من غير أن يشغلك.',
    ),
    text(
      'The cabinet is solid wood with a grain that runs around the corners. There is one brass knob, for volume; the source is whatever played last.',
      'Das Gehäuse ist aus massivem Holz, dessen Maserung um die Ecken läuft. Es gibt einen Drehknopf aus Messing für die Lautstärke; Quelle ist, was zuletzt gespielt hat.',
      'صندوقه من الخشب المصمت تمتد تجازيعه حول الزوايا. وفيه مقبض نحاسي واحد للصوت، أما المصدر فهو آخر ما شغّلته.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Solid wood, paper cones, brass',
        'Massivholz, Papiermembranen, Messing',
        'خشب مصمت وأغشية ورقية ونحاس أصفر',
      ),
    ),
    detail(
      'sound',
      text(
        '75 mm woofer, 20 mm tweeter, 2 × 15 W',
        '75-mm-Tieftöner, 20-mm-Hochtöner, 2 × 15 W',
        'مكبّر جهير 75 مم وحادّ 20 مم، 2 × 15 واط',
      ),
    ),
    detail(
      'connection',
      text('Bluetooth 5.4, USB-C, line in', 'Bluetooth 5.4, USB-C, Line-in', 'بلوتوث 5.4 وUSB-C ومدخل صوت'),
    ),
    detail('dimensions', text('128 × 182 × 140 mm', '128 × 182 × 140 mm', '128 × 182 × 140 مم')),
    madeIn('germany'),
    warranty(5),
  ],
  options: [finishOption(['oak', 'walnut'])],
  variants: [
    { sku: 'FM-SPEAKER-OAK', options: { finish: 'oak' }, ...each, stock: 12 },
    { sku: 'FM-SPEAKER-WALNUT', options: { finish: 'walnut' }, ...each, stock: 8 },
  ],
  pictures: gallery({
    name: title,
    colors: ['oak', 'walnut'],
    front: text(
      'Desk speaker in oak with two drivers',
      'Lautsprecher in Eiche mit zwei Membranen',
      'مكبّر صوت من البلوط بوحدتي صوت',
    ),
    detail: text(
      'The larger driver and the brass knob',
      'Der Tieftöner und der Drehknopf aus Messing',
      'وحدة الجهير والمقبض النحاسي',
    ),
    setting: 'desk',
  }),
  related: ['library-ambience', 'headphone-stand', 'monitor-stand'],
  seo: {
    title: text('Wooden desk speaker', 'Schreibtischlautsprecher aus Holz', 'مكبّر صوت خشبي للمكتب'),
    description: text(
      'Compact desk speaker in solid oak or walnut, tuned for listening at low volume. Bluetooth and USB-C.',
      'Kompakter Lautsprecher aus massiver Eiche oder Nussbaum, für leises Hören abgestimmt. Bluetooth und USB-C.',
      'مكبّر صوت صغير من البلوط أو الجوز المصمت، مضبوط للاستماع الهادئ، ببلوتوث وUSB-C.',
    ),
  },
}
