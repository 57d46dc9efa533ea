import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Planter', 'Pflanztopf', 'أصيص نبات')
const small = { prices: sale({ usd: 2200, eur: 1900 }, { usd: 2800, eur: 2500 }), weightGrams: 540 }
const medium = { prices: sale({ usd: 3400, eur: 2900 }, { usd: 4200, eur: 3800 }), weightGrams: 1120 }
const large = { prices: sale({ usd: 4900, eur: 4400 }, { usd: 6200, eur: 5600 }), weightGrams: 2050 }

export const planter: SeedProduct = {
  slug: 'planter',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'Something green at the edge of the screen',
    'Etwas Grünes am Rand des Bildschirms',
    'لمسة خضراء على طرف الشاشة',
  ),
  description: [
    text(
      'Straight walls, a wide mouth and a foot left bare. A drainage hole with a small mesh keeps the roots dry, and a cork plug closes it where water must not run.',
      'Gerade Wände, eine weite Öffnung und ein roher Fuß. Ein Abzugsloch mit kleinem Netz hält die Wurzeln trocken, ein Korken schließt es, wo kein Wasser laufen darf.',
      'جدران مستقيمة وفوّهة واسعة وقاعدة غير مطلية. وفي قاعه ثقب بشبكة صغيرة يصرّف الماء عن الجذور، ومعه سدادة من الفلين تغلقه حيث لا يجوز أن يسيل الماء.',
    ),
    text(
      'The porous clay lets air through, which most houseplants prefer. Over time a pale bloom appears on the outside; it brushes off, if you mind it.',
      'Der offenporige Ton lässt Luft hindurch, was die meisten Zimmerpflanzen mögen. Mit der Zeit erscheint außen ein heller Schleier; wer ihn nicht mag, bürstet ihn ab.',
      'الطين المسامي يسمح بمرور الهواء، وهذا ما تفضّله معظم نباتات المنزل. ومع الوقت تظهر عليه طبقة بيضاء خفيفة تزول بالفرشاة إن لم تعجبك.',
    ),
  ],
  details: [
    detail('material', text('Earthenware, matte slip', 'Irdenware, matte Engobe', 'فخّار بطبقة ملوّنة مطفأة')),
    detail(
      'contents',
      text('Pot, drainage mesh, cork plug', 'Topf, Drainagenetz, Korken', 'الأصيص وشبكة التصريف وسدادة فلين'),
    ),
    detail(
      'dimensions',
      text(
        'Small 110 mm · Medium 160 mm · Large 210 mm wide',
        'Klein 110 mm · Mittel 160 mm · Groß 210 mm breit',
        'العرض: الصغير 110 مم · المتوسط 160 مم · الكبير 210 مم',
      ),
    ),
    madeIn('italy'),
  ],
  options: [colorOption(['clay', 'bone']), option('size', ['s', 'm', 'l'])],
  variants: [
    { sku: 'FM-POT-CLAY-S', options: { color: 'clay', size: 's' }, ...small, stock: 40 },
    { sku: 'FM-POT-CLAY-M', options: { color: 'clay', size: 'm' }, ...medium, stock: 28 },
    { sku: 'FM-POT-CLAY-L', options: { color: 'clay', size: 'l' }, ...large, stock: 11 },
    { sku: 'FM-POT-BONE-S', options: { color: 'bone', size: 's' }, ...small, stock: 25 },
    { sku: 'FM-POT-BONE-M', options: { color: 'bone', size: 'm' }, ...medium, stock: 0 },
    { sku: 'FM-POT-BONE-L', options: { color: 'bone', size: 'l' }, ...large, stock: 6 },
  ],
  pictures: gallery({
    name: title,
    colors: ['clay', 'bone'],
    front: text(
      'Clay planter with a green plant',
      'Pflanztopf in Tonrot mit grüner Pflanze',
      'أصيص فخّاري فيه نبتة خضراء',
    ),
    detail: text('The wide mouth of the pot', 'Die weite Öffnung des Topfs', 'فوّهة الأصيص الواسعة'),
    setting: 'desk',
  }),
  related: ['wall-shelf', 'paper-lantern', 'teapot'],
  seo: {
    title: text('Earthenware planter', 'Pflanztopf aus Irdenware', 'أصيص فخّاري'),
    description: text(
      'Breathing earthenware planter with drainage and a cork plug, in three sizes and two colors.',
      'Atmungsaktiver Pflanztopf aus Irdenware mit Abzugsloch und Korken, in drei Größen und zwei Farben.',
      'أصيص من الفخّار المسامي بتصريف للماء وسدادة من الفلين، بثلاثة مقاسات ولونين.',
    ),
  },
}
