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
    'Eleven centimeters up, with a drawer in between',
    'Elf Zentimeter höher, mit einer Schublade dazwischen',
    'يرفع الشاشة 11 سم، وفيه درج',
  ),
  description: [
    text(
      'A board and two legs, joined with a sliding dovetail and no screws. It lifts a screen to eye level, and underneath hangs a flat drawer for pens, cables and the notebook of the day.',
      'Ein Brett und zwei Wangen, mit Gratverbindung gefügt, ganz ohne Schrauben. Er hebt den Bildschirm auf Augenhöhe, darunter hängt eine flache Schublade für Stifte, Kabel und das Notizbuch des Tages.',
      'لوح وساقان جُمعت بتعشيق منزلق من غير براغٍ. يرفع الشاشة إلى مستوى العين، وتحته درج مسطح للأقلام والكابلات ودفتر اليوم.',
    ),
    text(
      'A slot at the back lets cables through. The wood is oiled on all sides and rests on felt.',
      'Ein Schlitz an der Rückseite lässt Kabel hindurch. Das Holz ist rundum geölt und steht auf Filz.',
      'وفي خلفه شق تمر منه الكابلات. الخشب مزيّت من كل الجهات ويقف على لبّاد.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Solid wood, 20 mm, oiled; brass pull',
        'Massivholz, 20 mm, geölt; Messinggriff',
        'خشب مصمت 20 مم مزيّت ومقبض نحاسي',
      ),
    ),
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
    front: text(
      'Monitor stand in walnut with a flat drawer',
      'Monitorständer in Nussbaum mit flacher Schublade',
      'حامل شاشة من الجوز بدرج مسطح',
    ),
    detail: text('The drawer with its brass pull', 'Die Schublade mit Messinggriff', 'الدرج ومقبضه النحاسي'),
    setting: 'desk',
  }),
  related: ['monitor-bar', 'desk-speaker', 'low-profile-keyboard'],
  seo: {
    title: text('Solid wood monitor stand', 'Monitorständer aus Massivholz', 'حامل شاشة من الخشب المصمت'),
    description: text(
      'Monitor stand of solid walnut or oak with dovetail joints and a flat drawer, 11 cm high.',
      'Monitorständer aus massivem Nussbaum oder Eiche mit Gratverbindung und flacher Schublade, 11 cm hoch.',
      'حامل شاشة من الجوز أو البلوط المصمت بتعشيق خشبي ودرج مسطح، ارتفاعه 11 سم.',
    ),
  },
}
