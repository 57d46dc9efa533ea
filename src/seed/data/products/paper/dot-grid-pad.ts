import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Dot grid pad', 'Block mit Punktraster', 'كرّاسة منقّطة')

export const dotGridPad: SeedProduct = {
  slug: 'dot-grid-pad',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text('Seventy sheets, stitched at the head', 'Siebzig Blatt, am Kopf genäht', 'سبعون ورقة مخيطة من الأعلى'),
  description: [
    text(
      'For drafts that are allowed to be wrong. The dots are printed in pale gray every five millimeters: clear enough to guide a line, faint enough to vanish in a scan.',
      'Für Entwürfe, die misslingen dürfen. Die Punkte stehen in hellem Grau alle fünf Millimeter: deutlich genug, um eine Linie zu führen, zart genug, um im Scan zu verschwinden.',
      'للمسوّدات التي يُسمح لها بالخطأ. طُبعت النقاط بلون رمادي فاتح كل خمسة ملّيمترات: واضحة بما يكفي لتوجيه الخط، وخفيفة بما يكفي لتختفي عند المسح الضوئي.',
    ),
    text(
      'A stiff board at the back makes the pad firm enough to write on your knee. The head is bound in brown leatherboard and stitched, and the sheets tear off cleanly below it.',
      'Eine feste Rückpappe macht den Block stabil genug, um auf dem Knie zu schreiben. Der Kopf ist in braune Lederpappe gefasst und genäht, darunter reißen die Blätter sauber ab.',
      'وفي ظهر الكرّاسة لوح صلب يتيح لك الكتابة وهي على ركبتك. أما رأسها فمغلّف بكرتون جلدي بني ومخيط، وتنفصل الأوراق تحته بحافة نظيفة.',
    ),
  ],
  details: [
    detail(
      'paper',
      text(
        'Bright white, 90 g/m², 100% recycled',
        'Hochweiß, 90 g/m², 100 % Recycling',
        'أبيض ناصع، 90 غ/م²، معاد تدويره بالكامل',
      ),
    ),
    detail('pages', text('70 sheets', '70 Blatt', '70 ورقة')),
    detail(
      'dimensions',
      text(
        'A5: 148 × 210 mm · A4: 210 × 297 mm',
        'A5: 148 × 210 mm · A4: 210 × 297 mm',
        'A5: ‏148 × 210 مم · A4: ‏210 × 297 مم',
      ),
    ),
    detail(
      'binding',
      text('Stitched head, 1.5 mm backing board', 'Genähter Kopf, 1,5-mm-Rückpappe', 'رأس مخيط مع لوح خلفي 1.5 مم'),
    ),
    madeIn('austria'),
  ],
  options: [option('size', ['a5', 'a4'])],
  variants: [
    { sku: 'FM-DOTPAD-A5', options: { size: 'a5' }, prices: price(900, 850), stock: 120, weightGrams: 205 },
    { sku: 'FM-DOTPAD-A4', options: { size: 'a4' }, prices: price(1400, 1300), stock: 86, weightGrams: 410 },
  ],
  pictures: gallery({
    name: title,
    front: text('Dot grid pad with a brown head', 'Block mit Punktraster und braunem Kopf', 'كرّاسة منقّطة برأس بني'),
    detail: text(
      'Pale dots below the stitched head',
      'Helle Punkte unter dem genähten Kopf',
      'النقاط الفاتحة تحت الرأس المخيط',
    ),
    setting: 'table',
  }),
  related: ['mechanical-pencil', 'sketchbook', 'index-cards'],
  seo: {
    title: text('Dot grid pad, A5 and A4', 'Block mit Punktraster, A5 und A4', 'كرّاسة منقّطة بمقاسي A5 وA4'),
    description: text(
      'Seventy sheets of recycled 90 g paper with a pale five millimeter dot grid and a stiff backing board.',
      'Siebzig Blatt Recyclingpapier, 90 g, mit zartem Fünf-Millimeter-Punktraster und fester Rückpappe.',
      'سبعون ورقة معاد تدويرها بوزن 90 غرامًا وتنقيط خفيف كل خمسة ملّيمترات مع لوح خلفي صلب.',
    ),
  },
}
