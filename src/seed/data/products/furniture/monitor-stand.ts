import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Monitor stand', 'Monitorständer', 'حامل شاشة')
const each = { prices: price(12900, 11900), weightGrams: 3400 }

export const monitorStand: SeedProduct = {
  slug: 'monitor-stand',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Eleven centimeters up, with a garage for the keyboard',
    'Elf Zentimeter höher, mit Garage für die Tastatur',
    'يرفع الشاشة 11 سم، وتحته مكان للوحة المفاتيح',
  ),
  description: [
    text(
      'A board and two legs, joined with a sliding dovetail and no hardware. It lifts a screen to eye level and leaves room underneath for a keyboard and an open notebook.',
      'Ein Brett und zwei Wangen, mit Gratverbindung gefügt, ganz ohne Beschläge. Er hebt den Bildschirm auf Augenhöhe und lässt darunter Platz für Tastatur und offenes Notizbuch.',
      'لوح وساقان جُمعت بتعشيق منزلق من غير أي قطعة معدنية. يرفع الشاشة إلى مستوى العين، ويترك تحته مكانًا للوحة المفاتيح ولدفتر مفتوح.',
    ),
    text(
      'A slot at the back lets cables through. The wood is oiled on all sides and rests on felt.',
      'Ein Schlitz an der Rückseite lässt Kabel hindurch. Das Holz ist rundum geölt und steht auf Filz.',
      'وفي خلفه شق تمر منه الكابلات. الخشب مزيّت من كل الجهات ويقف على لبّاد.',
    ),
  ],
  details: [
    detail('material', text('Solid wood, 20 mm, oiled', 'Massivholz, 20 mm, geölt', 'خشب مصمت 20 مم مزيّت')),
    detail('dimensions', text('520 × 230 × 110 mm', '520 × 230 × 110 mm', '520 × 230 × 110 مم')),
    detail('load', text('35 kg', '35 kg', '35 كغ')),
    detail('assembly', text('None', 'Keine', 'لا يحتاج')),
    madeIn('slovenia'),
  ],
  options: [finishOption(['walnut', 'oak'])],
  variants: [
    { sku: 'FM-RISER-WALNUT', options: { finish: 'walnut' }, ...each, stock: 16 },
    { sku: 'FM-RISER-OAK', options: { finish: 'oak' }, ...each, stock: 22 },
  ],
  pictures: gallery({
    name: title,
    colors: ['walnut', 'oak'],
    front: text('Monitor stand in walnut', 'Monitorständer in Nussbaum', 'حامل شاشة من الجوز'),
    detail: text(
      'The dovetail between board and leg',
      'Die Gratverbindung zwischen Brett und Wange',
      'التعشيق بين اللوح والساق',
    ),
    scene: text(
      'A screen on the stand, a keyboard below it',
      'Ein Bildschirm auf dem Ständer, darunter eine Tastatur',
      'شاشة على الحامل وتحته لوحة مفاتيح',
    ),
  }),
  related: ['monitor-bar', 'desk-speaker', 'low-profile-keyboard'],
  seo: {
    title: text('Solid wood monitor stand', 'Monitorständer aus Massivholz', 'حامل شاشة من الخشب المصمت'),
    description: text(
      'Monitor stand of solid walnut or oak with dovetail joints, 11 cm high, room for a keyboard.',
      'Monitorständer aus massivem Nussbaum oder Eiche mit Gratverbindung, 11 cm hoch, Platz für die Tastatur.',
      'حامل شاشة من الجوز أو البلوط المصمت بتعشيق خشبي، ارتفاعه 11 سم وتحته مكان للوحة المفاتيح.',
    ),
  },
}
