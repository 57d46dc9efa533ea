import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Paper lantern', 'Papierlaterne', 'فانوس ورقي')

export const paperLantern: SeedProduct = {
  slug: 'paper-lantern',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'Mulberry paper on a bamboo spiral',
    'Maulbeerpapier auf einer Spirale aus Bambus',
    'ورق توت على لولب من الخيزران',
  ),
  description: [
    text(
      'A calm light for the corner of a room where the desk lamp is too much. The paper is brushed onto one long spiral of split bamboo, so the lantern folds flat for a move.',
      'Ein ruhiges Licht für die Ecke, in der die Schreibtischleuchte zu viel wäre. Das Papier wird auf eine durchgehende Spirale aus gespaltenem Bambus gestrichen; deshalb lässt sich die Laterne für den Umzug flach falten.',
      'ضوء هادئ لركن الغرفة حيث يكون مصباح المكتب أكثر من اللازم. يُلصق الورق بالفرشاة على لولب واحد من الخيزران المشقوق، فيُطوى الفانوس مسطحًا عند الانتقال.',
    ),
    text(
      'Each one is made by a family workshop in Gifu, and no two shades of white are quite the same. We order twice a year and wait for them as you do.',
      'Jede Laterne stammt aus einer Familienwerkstatt in Gifu, und kein Weiß gleicht ganz dem anderen. Wir bestellen zweimal im Jahr und warten dann so wie Sie.',
      'تصنعه ورشة عائلية في غيفو باليابان، ولا يتطابق فيه بياضان. نطلبه مرتين في السنة، وننتظر وصوله كما تنتظر.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Mulberry paper, bamboo, steel frame',
        'Maulbeerpapier, Bambus, Stahlgestell',
        'ورق توت وخيزران وهيكل فولاذي',
      ),
    ),
    detail(
      'light',
      text(
        'E27 socket, up to 8 W LED, not included',
        'Fassung E27, LED bis 8 W, nicht enthalten',
        'قاعدة E27 للمبات LED حتى 8 واط، غير مرفقة',
      ),
    ),
    detail(
      'dimensions',
      text(
        'Small 240 × 300 mm · Large 360 × 480 mm',
        'Klein 240 × 300 mm · Groß 360 × 480 mm',
        'الصغير 240 × 300 مم · الكبير 360 × 480 مم',
      ),
    ),
    detail(
      'care',
      text(
        'Dust with a soft brush, keep dry',
        'Mit weichem Pinsel abstauben, trocken halten',
        'يُزال الغبار بفرشاة ناعمة ويُحفظ جافًا',
      ),
    ),
    madeIn('japan'),
  ],
  options: [option('size', ['s', 'l'])],
  variants: [
    { sku: 'FM-LANTERN-S', options: { size: 's' }, prices: price(9800, 9200), stock: 0, weightGrams: 480 },
    { sku: 'FM-LANTERN-L', options: { size: 'l' }, prices: price(14500, 13500), stock: 0, weightGrams: 760 },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'An oval paper lantern on a low wooden foot',
      'Eine ovale Papierlaterne auf niedrigem Holzfuß',
      'فانوس ورقي بيضوي على قاعدة خشبية منخفضة',
    ),
    detail: text(
      'Bamboo ribs behind the lit paper',
      'Bambusrippen hinter dem leuchtenden Papier',
      'أضلاع الخيزران خلف الورق المضاء',
    ),
    setting: 'desk',
  }),
  related: ['candle-lamp', 'planter', 'arc-desk-lamp'],
  seo: {
    title: text('Mulberry paper lantern', 'Laterne aus Maulbeerpapier', 'فانوس من ورق التوت'),
    description: text(
      'Foldable lantern of mulberry paper on a bamboo spiral, made by hand in Gifu, Japan. Two sizes.',
      'Faltbare Laterne aus Maulbeerpapier auf Bambus, in Gifu in Japan von Hand gefertigt. Zwei Größen.',
      'فانوس قابل للطي من ورق التوت والخيزران، صُنع يدويًا في غيفو باليابان، بمقاسين.',
    ),
  },
}
