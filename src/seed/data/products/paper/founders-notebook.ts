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
      'The first notebook we ever made was bound by Ana Reis in Porto, from the paper left over in her workshop. This is that book again, in ten copies, with the same goatskin and the same sun stamped in gold leaf.',
      'Unser allererstes Notizbuch band Ana Reis in Porto, aus Papier, das in ihrer Werkstatt übrig war. Dies ist dasselbe Buch noch einmal, in zehn Exemplaren, mit demselben Ziegenleder und derselben in Blattgold geprägten Sonne.',
      'أول دفتر صنعناه جلّدته آنا ريش في بورتو من ورق تبقّى في ورشتها. وهذا هو الدفتر نفسه مرة أخرى في عشر نسخ، بجلد الماعز نفسه والشمس نفسها مطبوعة بورق الذهب.',
    ),
    text(
      'Each copy is numbered and signed on the last page. When the ten are gone, there will be no second edition.',
      'Jedes Exemplar ist auf der letzten Seite nummeriert und signiert. Sind die zehn vergeben, gibt es keine zweite Auflage.',
      'كل نسخة مرقّمة وموقّعة في صفحتها الأخيرة، وإذا نفدت النسخ العشر فلن تصدر طبعة ثانية.',
    ),
  ],
  details: [
    detail('paper', text('Mold-made cotton, 120 g/m²', 'Baumwollbütten, 120 g/m²', 'ورق قطني، 120 غ/م²')),
    detail('pages', text('192', '192', '192')),
    detail(
      'binding',
      text('Goatskin, gold leaf, one ribbon', 'Ziegenleder, Blattgold, ein Leseband', 'جلد ماعز وورق ذهب وشريط'),
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
      'Brown leather notebook with gold stamping',
      'Braunes Ledernotizbuch mit Goldprägung',
      'دفتر جلدي بني بطباعة ذهبية',
    ),
    detail: text(
      'The sun stamped in gold leaf on the cover',
      'Die in Blattgold geprägte Sonne auf dem Einband',
      'الشمس المطبوعة بورق الذهب على الغلاف',
    ),
    setting: 'table',
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
