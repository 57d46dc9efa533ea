import { limitedBadge } from '@/seed/data/build/badges'
import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Founders’ notebook', 'Gründerausgabe', 'دفتر المؤسسين')

/** Ten numbered copies and never more: tests and benchmarks sell exactly these (SKU FM-LIMITED). */
export const foundersNotebook: SeedProduct = {
  slug: 'founders-notebook',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  badge: limitedBadge,
  subtitle: text(
    'Ten copies, numbered by hand, bound in goatskin',
    'Zehn Exemplare, von Hand nummeriert, in Ziegenleder gebunden',
    'عشر نسخ مرقّمة يدويًا ومجلّدة بجلد الماعز',
  ),
  description: [
    text(
      'The first notebook we ever made was bound by Ana Reis in Porto, from the paper left over in her workshop. This is that book again, in ten copies, with the same uneven edge and the same red thread.',
      'Unser allererstes Notizbuch band Ana Reis in Porto, aus Papier, das in ihrer Werkstatt übrig war. Dies ist dasselbe Buch noch einmal, in zehn Exemplaren, mit demselben unebenen Schnitt und demselben roten Faden.',
      'أول دفتر صنعناه جلّدته آنا ريش في بورتو من ورق تبقّى في ورشتها. وهذا هو الدفتر نفسه مرة أخرى في عشر نسخ، بحافته غير المستوية وخيطه الأحمر.',
    ),
    text(
      'Each copy is numbered and signed on the last page. When the ten are gone, there will be no second edition.',
      'Jedes Exemplar ist auf der letzten Seite nummeriert und signiert. Sind die zehn vergeben, gibt es keine zweite Auflage.',
      'كل نسخة مرقّمة وموقّعة في صفحتها الأخيرة، وإذا نفدت النسخ العشر فلن تصدر طبعة ثانية.',
    ),
  ],
  details: [
    detail(
      'paper',
      text(
        'Mold-made cotton, 120 g/m², deckle edge',
        'Baumwollbütten, 120 g/m², Büttenrand',
        'ورق قطني، 120 غ/م²، بحافة طبيعية',
      ),
    ),
    detail('pages', text('192', '192', '192')),
    detail(
      'binding',
      text(
        'Goatskin, long stitch in red linen',
        'Ziegenleder, Langstich mit rotem Leinenfaden',
        'جلد ماعز بخياطة طويلة من الكتّان الأحمر',
      ),
    ),
    detail('dimensions', measure('150 × 210 × 26', 'mm')),
    detail('weight', measure('520', 'g')),
    madeIn('portugal'),
  ],
  options: [],
  variants: [
    { sku: 'FM-LIMITED', options: {}, prices: price(14800, 13900), stock: 10, weightGrams: 520, backorder: false },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'Leather-bound notebook with red thread on the spine',
      'In Leder gebundenes Notizbuch mit rotem Faden am Rücken',
      'دفتر مجلّد بالجلد وعلى كعبه خيط أحمر',
    ),
    detail: text('Long stitches across the spine', 'Langstiche über dem Buchrücken', 'الخياطة الطويلة على الكعب'),
    scene: text(
      'The notebook on a bookbinder’s bench',
      'Das Notizbuch auf einer Buchbinderbank',
      'الدفتر على طاولة مجلِّد كتب',
    ),
  }),
  related: ['fountain-pen', 'ink-bottle', 'field-notebook'],
  seo: {
    title: text('Founders’ notebook, ten copies', 'Gründerausgabe, zehn Exemplare', 'دفتر المؤسسين، عشر نسخ'),
    description: text(
      'A notebook of cotton paper bound in goatskin by hand in Porto. Ten numbered copies.',
      'Ein Notizbuch aus Baumwollbütten, in Porto von Hand in Ziegenleder gebunden. Zehn nummerierte Exemplare.',
      'دفتر من الورق القطني جُلّد يدويًا بجلد الماعز في بورتو. عشر نسخ مرقّمة.',
    ),
  },
}
