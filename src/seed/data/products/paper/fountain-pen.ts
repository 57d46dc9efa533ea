import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Fountain pen', 'Füllfederhalter', 'قلم حبر سائل')
const each = { prices: price(9600, 8900), weightGrams: 31 }

export const fountainPen: SeedProduct = {
  slug: 'fountain-pen',
  kind: 'physical',
  categories: ['pens', 'paper'],
  title,
  subtitle: text(
    'Turned aluminum, a gilded steel nib, a piston that lasts',
    'Gedrehtes Aluminium, eine vergoldete Stahlfeder, ein Kolben, der hält',
    'ألومنيوم مخروط وريشة فولاذية مذهّبة ومكبس يدوم',
  ),
  description: [
    text(
      'The barrel is turned from a single bar of aluminum and bead-blasted, so it never feels slippery. Posted, the cap moves the balance back just enough to rest in the hand.',
      'Der Schaft wird aus einer einzigen Aluminiumstange gedreht und gestrahlt, er liegt deshalb nie rutschig in der Hand. Mit aufgesteckter Kappe wandert das Gewicht gerade so weit nach hinten, dass er ruht.',
      'خُرط جسم القلم من قضيب ألومنيوم واحد ثم صُقل سطحه بالرمل فلا ينزلق بين الأصابع. وحين يُثبَّت الغطاء في آخره ينتقل التوازن إلى الخلف قليلًا فيستقر في اليد.',
    ),
    text(
      'Each nib is ground and written with before it leaves the workshop; the trace of ink you may find in the feed is ours. The piston holds one milliliter, enough for about forty pages.',
      'Jede Feder wird geschliffen und eingeschrieben, bevor sie die Werkstatt verlässt; die Tintenspur im Tintenleiter stammt von uns. Der Kolben fasst einen Milliliter, genug für rund vierzig Seiten.',
      'تُجلَخ كل ريشة ويُكتب بها قبل خروجها من الورشة، فإن وجدت أثر حبر فيها فهو من تجربتنا. ويتسع المكبس لملّيلتر واحد، وهو ما يكفي نحو أربعين صفحة.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Anodized aluminum, brass clip and rings',
        'Eloxiertes Aluminium, Clip und Ringe aus Messing',
        'ألومنيوم مؤكسد ومشبك وحلقات من النحاس الأصفر',
      ),
    ),
    detail(
      'nib',
      text(
        'Gilded steel, extra fine, fine or medium',
        'Vergoldeter Stahl, EF, F oder M',
        'فولاذ مذهّب: رفيعة جدًا أو رفيعة أو متوسطة',
      ),
    ),
    detail(
      'ink',
      text(
        'Piston converter, 1 ml, or standard cartridges',
        'Kolbenkonverter, 1 ml, oder Standardpatronen',
        'محوّل بمكبس سعته 1 مل أو خراطيش قياسية',
      ),
    ),
    detail(
      'dimensions',
      text('138 mm capped, 12 mm barrel', '138 mm geschlossen, 12 mm Durchmesser', 'الطول مغلقًا 138 مم والقطر 12 مم'),
    ),
    madeIn('germany'),
    warranty(5),
  ],
  options: [
    colorOption(['ink', 'bone', 'clay']),
    ownOption('nib', text('Nib', 'Feder', 'الريشة'), {
      ef: text('Extra fine', 'EF, extrafein', 'رفيعة جدًا'),
      f: text('Fine', 'F, fein', 'رفيعة'),
      m: text('Medium', 'M, mittel', 'متوسطة'),
    }),
  ],
  variants: [
    { sku: 'FM-FPEN-INK-EF', options: { color: 'ink', nib: 'ef' }, ...each, stock: 14 },
    { sku: 'FM-FPEN-INK-F', options: { color: 'ink', nib: 'f' }, ...each, stock: 29 },
    { sku: 'FM-FPEN-INK-M', options: { color: 'ink', nib: 'm' }, ...each, stock: 22 },
    { sku: 'FM-FPEN-BONE-EF', options: { color: 'bone', nib: 'ef' }, ...each, stock: 6 },
    { sku: 'FM-FPEN-BONE-F', options: { color: 'bone', nib: 'f' }, ...each, stock: 11 },
    { sku: 'FM-FPEN-BONE-M', options: { color: 'bone', nib: 'm' }, ...each, stock: 1 },
    { sku: 'FM-FPEN-CLAY-EF', options: { color: 'clay', nib: 'ef' }, ...each, stock: 0 },
    { sku: 'FM-FPEN-CLAY-F', options: { color: 'clay', nib: 'f' }, ...each, stock: 8 },
    { sku: 'FM-FPEN-CLAY-M', options: { color: 'clay', nib: 'm' }, ...each, stock: 10 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'bone', 'clay'],
    front: text(
      'Black fountain pen with brass rings on a written sheet',
      'Schwarzer Füllfederhalter mit Messingringen auf einem beschriebenen Blatt',
      'قلم حبر أسود بحلقات نحاسية على ورقة مكتوبة',
    ),
    detail: text(
      'The gilded nib on lined paper',
      'Die vergoldete Feder auf liniertem Papier',
      'الريشة المذهّبة على ورق مسطّر',
    ),
    setting: 'table',
  }),
  related: ['ink-bottle', 'pen-roll', 'field-notebook'],
  seo: {
    title: text('Aluminum fountain pen', 'Füllfederhalter aus Aluminium', 'قلم حبر سائل من الألومنيوم'),
    description: text(
      'Turned aluminum fountain pen with a hand-tested gilded nib in extra fine, fine or medium. Piston converter included.',
      'Gedrehter Füller aus Aluminium mit eingeschriebener Stahlfeder in EF, F oder M. Kolbenkonverter inklusive.',
      'قلم حبر من الألومنيوم المخروط بريشة فولاذية مجرَّبة يدويًا بثلاثة عروض، مع محوّل بمكبس.',
    ),
  },
}
