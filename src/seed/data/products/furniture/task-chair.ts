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
      'Sitz und Lehne neigen sich um das Fußgelenk: Beim Zurücklehnen bleiben die Füße am Boden. Die Mechanik stellt sich selbst auf Ihr Gewicht ein, eine Federkraft gibt es nicht zu wählen.',
      'يميل المقعد والظهر حول محور الكاحل، فتبقى قدماك على الأرض حين تسترخي إلى الوراء. وتضبط الآلية نفسها وفق وزنك، فلا شدّ تعدّله.',
    ),
    text(
      'The cover is a wool felt that breathes and can be taken off with a zipper. Every part has a number, and you can order each of them from us.',
      'Der Bezug aus Wollfilz ist atmungsaktiv und lässt sich mit einem Reißverschluss abnehmen. Jedes Teil hat eine Nummer, unter der Sie es bei uns nachbestellen können.',
      'الغطاء من لبّاد الصوف الذي يسمح بمرور الهواء، ويُنزع بسحّاب. ولكل قطعة رقم يمكنك طلبها به منا.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Wool felt, beech shell, cast aluminum',
        'Wollfilz, Schale aus Buche, Aluminiumguss',
        'لبّاد صوف وهيكل من خشب الزان وألومنيوم مصبوب',
      ),
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
    front: text('Task chair in black wool felt', 'Arbeitsstuhl mit schwarzem Wollfilz', 'كرسي عمل بلبّاد صوف أسود'),
    detail: text('The beech shell and the felt cover', 'Die Buchenschale und der Filzbezug', 'هيكل الزان وغطاء اللبّاد'),
    scene: text(
      'The chair pulled up to a standing desk',
      'Der Stuhl an einem höhenverstellbaren Tisch',
      'الكرسي أمام مكتب قابل للتعديل',
    ),
  }),
  related: ['standing-desk', 'footrest', 'desk-mat'],
  seo: {
    title: text('Task chair in wool felt', 'Arbeitsstuhl mit Wollfilz', 'كرسي عمل بلبّاد الصوف'),
    description: text(
      'Task chair with a self-adjusting tilt, a beech shell and a removable wool felt cover. Ten-year warranty.',
      'Arbeitsstuhl mit selbsteinstellender Mechanik, Buchenschale und abnehmbarem Wollfilz. Zehn Jahre Garantie.',
      'كرسي عمل بآلية إمالة ذاتية الضبط وهيكل من الزان وغطاء قابل للنزع، وضمان عشر سنوات.',
    ),
  },
}
