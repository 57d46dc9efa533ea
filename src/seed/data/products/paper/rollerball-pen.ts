import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Rollerball pen', 'Tintenroller', 'قلم رولربول')
const each = { prices: sale({ usd: 3900, eur: 3600 }, { usd: 4800, eur: 4400 }), weightGrams: 24 }

export const rollerballPen: SeedProduct = {
  slug: 'rollerball-pen',
  kind: 'physical',
  categories: ['pens', 'paper'],
  title,
  subtitle: text(
    'A quiet click, a clean line and a standard refill',
    'Ein leises Klicken, ein klarer Strich, eine Standardmine',
    'نقرة هادئة وخط نظيف وعبوة قياسية',
  ),
  description: [
    text(
      'Made for meetings and margins: the mechanism is damped, so extending the tip makes about as much noise as turning a page. The hexagonal barrel stays where you put it.',
      'Gemacht für Besprechungen und Randnotizen: Die Mechanik ist gedämpft, das Ausfahren der Spitze ist kaum lauter als das Umblättern einer Seite. Der sechskantige Schaft bleibt liegen, wo Sie ihn ablegen.',
      'صُنع للاجتماعات وللكتابة في الهوامش: آليته مخمَّدة الصوت، فإخراج رأسه لا يزيد ضجيجًا على تقليب صفحة. وجسمه السداسي يبقى حيث تضعه ولا يتدحرج.',
    ),
    text(
      'It takes the common G2 refill, so you can find the next one in almost any stationer. One 0.5 mm refill in blue-black is already inside.',
      'Er nimmt die verbreitete G2-Mine auf, die Sie in fast jedem Schreibwarenladen finden. Eine Mine in Blauschwarz, 0,5 mm, ist bereits eingesetzt.',
      'يقبل عبوات G2 الشائعة التي تجدها في معظم المكتبات، وفي داخله عبوة بلون أزرق داكن وسماكة 0.5 مم.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Aluminum, stainless steel tip', 'Aluminium, Spitze aus Edelstahl', 'ألومنيوم ورأس من الفولاذ'),
    ),
    detail(
      'refill',
      text('G2 format, 0.5 mm, blue-black', 'G2-Format, 0,5 mm, blauschwarz', 'مقاس G2، 0.5 مم، أزرق داكن'),
    ),
    detail(
      'dimensions',
      text('141 mm long, 10 mm across the flats', '141 mm lang, 10 mm Schlüsselweite', 'الطول 141 مم والعرض 10 مم'),
    ),
    madeIn('taiwan'),
    warranty(3),
  ],
  options: [colorOption(['slate', 'ink', 'ochre'])],
  variants: [
    { sku: 'FM-ROLLER-SLATE', options: { color: 'slate' }, ...each, stock: 33 },
    { sku: 'FM-ROLLER-INK', options: { color: 'ink' }, ...each, stock: 52 },
    { sku: 'FM-ROLLER-OCHRE', options: { color: 'ochre' }, ...each, stock: 19 },
  ],
  pictures: gallery({
    name: title,
    colors: ['slate', 'ink', 'ochre'],
    front: text(
      'Hexagonal rollerball pen in slate',
      'Sechskantiger Tintenroller in Schieferblau',
      'قلم رولربول سداسي باللون الأردوازي',
    ),
    detail: text('The push button and clip', 'Druckknopf und Clip', 'زر الضغط والمشبك'),
    scene: text(
      'The pen beside a pad of meeting notes',
      'Der Tintenroller neben einem Block mit Notizen',
      'القلم بجانب كرّاسة فيها ملاحظات اجتماع',
    ),
  }),
  related: ['field-notebook', 'index-cards', 'pencil-cup'],
  seo: {
    title: text('Rollerball pen with damped click', 'Tintenroller mit leiser Mechanik', 'قلم رولربول بآلية هادئة'),
    description: text(
      'Hexagonal aluminum rollerball with a damped mechanism and a standard G2 refill, in slate, ink or ochre.',
      'Sechskantiger Tintenroller aus Aluminium mit gedämpfter Mechanik und G2-Mine, in drei Farben.',
      'قلم رولربول سداسي من الألومنيوم بآلية هادئة وعبوة G2 قياسية، بثلاثة ألوان.',
    ),
  },
}
