import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Task chair', 'Arbeitsstuhl', 'كرسي عمل')
const each = { prices: price(64000, 59900), weightGrams: 14200 }

export const taskChair: SeedProduct = {
  slug: 'task-chair',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Moves with you and has two levers',
    'Bewegt sich mit Ihnen und hat zwei Hebel',
    'يتحرك معك، وليس فيه سوى ذراعين للضبط',
  ),
  description: [
    text(
      'Seat and back tilt around the ankle, so your feet stay on the floor when you lean back. The mechanism weighs you by itself; there is no tension to set.',
      'Sitz und Lehne neigen sich um das Fußgelenk: Beim Zurücklehnen bleiben die Füße am Boden. Die Mechanik stellt sich selbst auf Ihr Gewicht ein; eine Federkraft müssen Sie nicht wählen.',
      'يميل المقعد والظهر حول محور الكاحل، فتبقى قدماك على الأرض حين تسترخي إلى الوراء. وتضبط الآلية نفسها وفق وزنك، فلا شدّ تعدّله.',
    ),
    text(
      'The cover is a dense wool that breathes, stitched in four panels and closed with a zipper, so it comes off for cleaning. Every part has a number, and you can order each of them from us.',
      'Der Bezug aus dichter Wolle ist atmungsaktiv, in vier Bahnen genäht und lässt sich zum Reinigen per Reißverschluss abnehmen. Jedes Teil hat eine Nummer, unter der Sie es bei uns nachbestellen können.',
      'الغطاء من صوف كثيف يسمح بمرور الهواء، مخيط من أربع قطع ويُنزع بسحّاب لتنظيفه. ولكل قطعة رقم يمكنك طلبها به منا.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Wool, molded foam, cast aluminum', 'Wolle, Formschaum, Aluminiumguss', 'صوف ورغوة مقولبة وألومنيوم مصبوب'),
    ),
    detail(
      'dimensions',
      text(
        'Seat 44 to 54 cm high, 46 cm wide',
        'Sitz 44 bis 54 cm hoch, 46 cm breit',
        'ارتفاع المقعد من 44 إلى 54 سم وعرضه 46 سم',
      ),
    ),
    detail('load', text('120 kg', '120 kg', '120 كغ')),
    detail(
      'fits',
      text(
        'Casters for wood and carpet, included',
        'Rollen für Holz und Teppich, beide enthalten',
        'عجلات للخشب وأخرى للسجاد، وكلتاهما مرفقة',
      ),
    ),
    detail('assembly', text('Ten minutes, no tools', 'Zehn Minuten, ohne Werkzeug', 'عشر دقائق من غير أدوات')),
    madeIn('germany'),
    warranty(10),
  ],
  options: [colorOption(['ink', 'moss', 'fog'])],
  variants: [
    { sku: 'FM-CHAIR-INK', options: { color: 'ink' }, ...each, stock: 11 },
    { sku: 'FM-CHAIR-MOSS', options: { color: 'moss' }, ...each, stock: 6 },
    { sku: 'FM-CHAIR-FOG', options: { color: 'fog' }, ...each, stock: 1 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'moss', 'fog'],
    front: text(
      'Task chair in black wool with armrests',
      'Arbeitsstuhl mit schwarzem Wollbezug und Armlehnen',
      'كرسي عمل بغطاء صوف أسود ومسندين للذراعين',
    ),
    detail: text(
      'The stitched seat and an armrest',
      'Die genähte Sitzfläche und eine Armlehne',
      'المقعد المخيط ومسند الذراع',
    ),
    setting: 'room',
  }),
  related: ['standing-desk', 'footrest', 'desk-mat'],
  seo: {
    title: text('Task chair in wool', 'Arbeitsstuhl mit Wollbezug', 'كرسي عمل بغطاء من الصوف'),
    description: text(
      'Task chair with a self-adjusting tilt, armrests and a removable wool cover. Ten-year warranty.',
      'Arbeitsstuhl mit selbsteinstellender Mechanik, Armlehnen und abnehmbarem Wollbezug. Zehn Jahre Garantie.',
      'كرسي عمل بآلية إمالة ذاتية الضبط ومسندين للذراعين وغطاء قابل للنزع، وضمان عشر سنوات.',
    ),
  },
}
