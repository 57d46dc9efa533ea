import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Wrist rest', 'Handballenauflage', 'مسند معصم')
const compact = { prices: price(4900, 4500), weightGrams: 330 }
const full = { prices: price(5900, 5400), weightGrams: 460 }

export const wristRest: SeedProduct = {
  slug: 'wrist-rest',
  kind: 'physical',
  categories: ['keyboards', 'sound-and-keys'],
  title,
  subtitle: text(
    'Solid wood, planed to the angle of a resting hand',
    'Massives Holz, auf den Winkel der ruhenden Hand gehobelt',
    'خشب مصمت مسحوج على زاوية اليد المستريحة',
  ),
  description: [
    text(
      'Wood stays cool, does not sweat and can be wiped clean. The top slopes by four degrees, and the front edge is rounded where the wrist lies.',
      'Holz bleibt kühl, schwitzt nicht und lässt sich abwischen. Die Oberseite fällt um vier Grad ab, die vordere Kante ist dort gerundet, wo das Handgelenk liegt.',
      'الخشب يبقى باردًا ولا يتعرّق ويُمسح بسهولة. سطحه مائل أربع درجات، وحافته الأمامية مستديرة حيث يستريح المعصم.',
    ),
    text(
      'Finished with hard wax oil, which you can renew yourself with a cloth. Four cork feet keep it from wandering.',
      'Die Oberfläche ist mit Hartwachsöl behandelt, das Sie selbst mit einem Tuch auffrischen können. Vier Korkfüße halten sie an ihrem Platz.',
      'سطحه مدهون بزيت شمعي صلب تجدّده بنفسك بقطعة قماش، وله أربع أقدام من الفلين تمنعه من الانزلاق.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Solid wood, hard wax oil, cork', 'Massivholz, Hartwachsöl, Kork', 'خشب مصمت وزيت شمعي صلب وفلين'),
    ),
    detail(
      'dimensions',
      text(
        'Compact 300 × 75 × 18 mm · Full 440 × 75 × 18 mm',
        'Kompakt 300 × 75 × 18 mm · Voll 440 × 75 × 18 mm',
        'القصير 300 × 75 × 18 مم · الكامل 440 × 75 × 18 مم',
      ),
    ),
    detail(
      'care',
      text(
        'Wipe dry, oil twice a year',
        'Trocken abwischen, zweimal im Jahr ölen',
        'يُمسح جافًا ويُدهن بالزيت مرتين في السنة',
      ),
    ),
    madeIn('slovenia'),
  ],
  options: [
    finishOption(['walnut', 'oak']),
    ownOption('length', text('Length', 'Länge', 'الطول'), {
      compact: text('Compact', 'Kompakt', 'قصير'),
      full: text('Full', 'Voll', 'كامل'),
    }),
  ],
  variants: [
    { sku: 'FM-WRIST-WALNUT-C', options: { finish: 'walnut', length: 'compact' }, ...compact, stock: 27 },
    { sku: 'FM-WRIST-WALNUT-F', options: { finish: 'walnut', length: 'full' }, ...full, stock: 18 },
    { sku: 'FM-WRIST-OAK-C', options: { finish: 'oak', length: 'compact' }, ...compact, stock: 22 },
    { sku: 'FM-WRIST-OAK-F', options: { finish: 'oak', length: 'full' }, ...full, stock: 3 },
  ],
  pictures: gallery({
    name: title,
    colors: ['walnut', 'oak'],
    front: text('Wrist rest in walnut', 'Handballenauflage in Nussbaum', 'مسند معصم من الجوز'),
    detail: text(
      'The rounded front edge and the grain',
      'Die gerundete Vorderkante und die Maserung',
      'الحافة الأمامية المستديرة وتجازيع الخشب',
    ),
    scene: text(
      'The rest in front of a mechanical keyboard',
      'Die Auflage vor einer mechanischen Tastatur',
      'المسند أمام لوحة مفاتيح ميكانيكية',
    ),
  }),
  related: ['mechanical-keyboard', 'low-profile-keyboard', 'desk-mat'],
  seo: {
    title: text('Wooden wrist rest', 'Handballenauflage aus Holz', 'مسند معصم خشبي'),
    description: text(
      'Wrist rest of solid walnut or oak with a four-degree slope and cork feet, in two lengths.',
      'Handballenauflage aus massivem Nussbaum oder Eiche mit vier Grad Neigung und Korkfüßen, zwei Längen.',
      'مسند معصم من الجوز أو البلوط المصمت بميل أربع درجات وأقدام من الفلين، بطولين.',
    ),
  },
}
