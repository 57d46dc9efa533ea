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
      'Made for meetings and margins: the mechanism is damped, so extending the tip makes about as much noise as turning a page. The ribbed steel grip stays put without a tight hold.',
      'Gemacht für Besprechungen und Randnotizen: Die Mechanik ist gedämpft, das Ausfahren der Spitze ist kaum lauter als das Umblättern einer Seite. Der gerillte Griff aus Stahl liegt sicher, auch ohne festes Zufassen.',
      'صُنع للاجتماعات وللكتابة في الهوامش: آليته مخمَّدة الصوت، فإخراج رأسه لا يزيد ضجيجًا على تقليب صفحة. ومقبضه الفولاذي المخدَّد يثبت بين الأصابع من غير ضغط.',
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
      text('Aluminum, stainless steel grip', 'Aluminium, Griff aus Edelstahl', 'ألومنيوم ومقبض من الفولاذ'),
    ),
    detail(
      'refill',
      text('G2 format, 0.5 mm, blue-black', 'G2-Format, 0,5 mm, blauschwarz', 'مقاس G2، 0.5 مم، أزرق داكن'),
    ),
    detail(
      'dimensions',
      text('141 mm long, 10 mm barrel', '141 mm lang, 10 mm Durchmesser', 'الطول 141 مم والقطر 10 مم'),
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
      'Rollerball pen in slate on a written sheet',
      'Tintenroller in Schieferblau auf einem beschriebenen Blatt',
      'قلم رولربول أردوازي على ورقة مكتوبة',
    ),
    detail: text('The ribbed steel grip', 'Der gerillte Griff aus Stahl', 'المقبض الفولاذي المخدَّد'),
    setting: 'table',
  }),
  related: ['field-notebook', 'index-cards', 'pencil-cup'],
  seo: {
    title: text('Rollerball pen with damped click', 'Tintenroller mit leiser Mechanik', 'قلم رولربول بآلية هادئة'),
    description: text(
      'Aluminum rollerball with a steel grip, a damped mechanism and a standard G2 refill, in slate, ink or ochre.',
      'Tintenroller aus Aluminium mit Stahlgriff, gedämpfter Mechanik und G2-Mine, in drei Farben.',
      'قلم رولربول من الألومنيوم بمقبض فولاذي وآلية هادئة وعبوة G2 قياسية، بثلاثة ألوان.',
    ),
  },
}
