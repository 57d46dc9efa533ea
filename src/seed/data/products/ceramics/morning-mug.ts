import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Morning mug', 'Morgenbecher', 'كوب الصباح')
const each = { prices: price(3200, 2900), weightGrams: 345 }

export const morningMug: SeedProduct = {
  slug: 'morning-mug',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'Thick walls, a wide foot and a handle for three fingers',
    'Dicke Wände, breiter Fuß, ein Henkel für drei Finger',
    'جدران سميكة وقاعدة عريضة ومقبض لثلاث أصابع',
  ),
  description: [
    text(
      'Thrown in stoneware that keeps coffee warm for the length of a chapter. The rim is thinner than the wall and slightly turned out, which makes it pleasant to drink from.',
      'Aus Steinzeug gedreht, das Kaffee ein Kapitel lang warm hält. Der Rand ist dünner als die Wand und leicht nach außen gezogen, so trinkt es sich angenehm.',
      'صُنع على الدولاب من خزف حجري يُبقي القهوة دافئة بقدر ما تقرأ فصلًا. حافته أرقّ من جداره ومائلة قليلًا إلى الخارج، فيطيب الشرب منه.',
    ),
    text(
      'The glaze is matte outside and satin inside, and the foot is left bare and sanded, so that it does not scratch the table.',
      'Die Glasur ist außen matt und innen seidig. Der Fuß bleibt roh und wird geschliffen, damit er den Tisch nicht verkratzt.',
      'طلاؤه مطفأ من الخارج وحريري من الداخل، أما قاعدته فتُركت بلا طلاء وصُقلت كي لا تخدش الطاولة.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Stoneware, fired at 1240 °C', 'Steinzeug, bei 1240 °C gebrannt', 'خزف حجري محروق عند 1240 درجة مئوية'),
    ),
    detail('capacity', measure('320', 'ml')),
    detail(
      'dimensions',
      text(
        '88 mm high, 86 mm wide without handle',
        '88 mm hoch, 86 mm breit ohne Henkel',
        'الارتفاع 88 مم والعرض 86 مم من غير المقبض',
      ),
    ),
    detail('weight', measure('345', 'g')),
    detail(
      'care',
      text(
        'Dishwasher and microwave safe',
        'Für Spülmaschine und Mikrowelle geeignet',
        'يصلح لغسالة الصحون والميكروويف',
      ),
    ),
    madeIn('portugal'),
  ],
  options: [colorOption(['bone', 'clay', 'moss', 'slate'])],
  variants: [
    { sku: 'FM-MUG-BONE', options: { color: 'bone' }, ...each, stock: 84 },
    { sku: 'FM-MUG-CLAY', options: { color: 'clay' }, ...each, stock: 57 },
    { sku: 'FM-MUG-MOSS', options: { color: 'moss' }, ...each, stock: 2 },
    { sku: 'FM-MUG-SLATE', options: { color: 'slate' }, ...each, stock: 41 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'clay', 'moss', 'slate'],
    front: text(
      'Morning mug in bone with a bare foot',
      'Morgenbecher in Naturweiß mit rohem Fuß',
      'كوب الصباح باللون العاجي بقاعدة غير مطلية',
    ),
    detail: text('Speckles in the matte glaze', 'Sprenkel in der matten Glasur', 'النقاط في الطلاء المطفأ'),
    setting: 'desk',
  }),
  related: ['pour-over-dripper', 'espresso-cup', 'daily-planner'],
  seo: {
    title: text('Stoneware morning mug, 320 ml', 'Morgenbecher aus Steinzeug, 320 ml', 'كوب صباح خزفي، 320 مل'),
    description: text(
      'Wheel-thrown stoneware mug with a thin rim and a sanded foot, in four matte glazes. 320 ml.',
      'Gedrehter Becher aus Steinzeug mit dünnem Rand und geschliffenem Fuß, in vier matten Glasuren. 320 ml.',
      'كوب من الخزف الحجري بحافة رقيقة وقاعدة مصقولة، بأربعة ألوان مطفأة وسعة 320 مل.',
    ),
  },
}
