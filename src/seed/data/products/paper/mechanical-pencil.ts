import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Mechanical pencil', 'Druckbleistift', 'قلم رصاص ميكانيكي')
const each = { prices: price(4200, 3900), weightGrams: 22 }

export const mechanicalPencil: SeedProduct = {
  slug: 'mechanical-pencil',
  kind: 'physical',
  categories: ['pens', 'paper'],
  title,
  subtitle: text(
    'A drafting pencil with a low center of gravity',
    'Ein Zeichenstift mit tiefem Schwerpunkt',
    'قلم للرسم الهندسي بمركز ثقل منخفض',
  ),
  description: [
    text(
      'A solid brass cone puts most of the weight near the tip, where a ruler wants it. The four-millimeter sleeve keeps the lead in view and slides back into the barrel for the pocket.',
      'Ein massiver Konus aus Messing verlagert das Gewicht zur Spitze, dorthin, wo das Lineal es braucht. Das vier Millimeter lange Führungsrohr lässt die Mine sichtbar und verschwindet für die Tasche im Schaft.',
      'في مقدّمته مخروط نحاسي مصمت يجعل معظم الوزن قرب الرأس، حيث تحتاجه عند استخدام المسطرة. وأنبوب الرأس بطول أربعة ملّيمترات يُبقي الرصاص مرئيًا، ويدخل في جسم القلم عند حمله في الجيب.',
    ),
    text(
      'Twelve leads fit in the barrel, and an eraser sits under the cap. Every part unscrews for cleaning.',
      'Zwölf Minen passen in den Schaft, unter der Kappe sitzt ein Radierer. Jedes Teil lässt sich zum Reinigen abschrauben.',
      'يتسع الجسم لاثني عشر رصاصًا، وتحت الغطاء ممحاة، ويمكن فك كل قطعة لتنظيفها.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Aluminum barrel, brass tip and cap',
        'Schaft aus Aluminium, Spitze und Kappe aus Messing',
        'جسم من الألومنيوم ورأس وغطاء من النحاس الأصفر',
      ),
    ),
    detail(
      'contents',
      text(
        'Pencil, 12 HB leads, 1 spare eraser',
        'Stift, 12 Minen HB, 1 Ersatzradierer',
        'القلم و12 رصاصًا HB وممحاة إضافية',
      ),
    ),
    detail('dimensions', text('144 mm long, 9 mm barrel', '144 mm lang, 9 mm Durchmesser', 'الطول 144 مم والقطر 9 مم')),
    madeIn('japan'),
    warranty(3),
  ],
  options: [
    colorOption(['ink', 'fog']),
    ownOption('lead', text('Lead', 'Mine', 'الرصاص'), {
      '05': text('0.5 mm', '0,5 mm', '0.5 مم'),
      '07': text('0.7 mm', '0,7 mm', '0.7 مم'),
    }),
  ],
  variants: [
    { sku: 'FM-PENCIL-INK-05', options: { color: 'ink', lead: '05' }, ...each, stock: 41 },
    { sku: 'FM-PENCIL-INK-07', options: { color: 'ink', lead: '07' }, ...each, stock: 28 },
    { sku: 'FM-PENCIL-FOG-05', options: { color: 'fog', lead: '05' }, ...each, stock: 25 },
    { sku: 'FM-PENCIL-FOG-07', options: { color: 'fog', lead: '07' }, ...each, stock: 2 },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'fog'],
    front: text(
      'Black mechanical pencil with a brass tip on a written sheet',
      'Schwarzer Druckbleistift mit Messingspitze auf einem beschriebenen Blatt',
      'قلم رصاص ميكانيكي أسود برأس نحاسي على ورقة مكتوبة',
    ),
    detail: text(
      'The brass cone and the lead sleeve',
      'Der Messingkonus und das Führungsrohr',
      'المخروط النحاسي وأنبوب الرصاص',
    ),
    setting: 'table',
  }),
  related: ['dot-grid-pad', 'sketchbook', 'pencil-cup'],
  seo: {
    title: text('Drafting mechanical pencil', 'Druckbleistift zum Zeichnen', 'قلم رصاص ميكانيكي للرسم'),
    description: text(
      'Aluminum drafting pencil with a brass cone and retractable sleeve, for 0.5 or 0.7 mm leads.',
      'Druckbleistift aus Aluminium mit Messingkonus und einziehbarem Führungsrohr, 0,5 oder 0,7 mm.',
      'قلم رسم من الألومنيوم بمخروط نحاسي ورأس قابل للسحب، لرصاص 0.5 أو 0.7 مم.',
    ),
  },
}
