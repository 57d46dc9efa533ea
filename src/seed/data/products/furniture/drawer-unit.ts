import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Drawer unit', 'Schubladencontainer', 'وحدة أدراج')
const each = { prices: price(32900, 30900), weightGrams: 19500 }

export const drawerUnit: SeedProduct = {
  slug: 'drawer-unit',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Three drawers under an oak top',
    'Drei Schubladen unter einer Platte aus Eiche',
    'ثلاثة أدراج تحت سطح من البلوط',
  ),
  description: [
    text(
      'The upper drawer is shallow and divided for pens and cables. The middle one takes A4 pads, the lower one hanging files. All three close the last five centimeters by themselves.',
      'Die obere Schublade ist flach und für Stifte und Kabel unterteilt. Die mittlere fasst A4-Blöcke, die untere Hängemappen. Die letzten fünf Zentimeter schließen alle drei von allein.',
      'الدرج العلوي ضحل ومقسّم للأقلام والكابلات، والأوسط يتسع لكرّاسات A4، والسفلي للملفات المعلّقة. وتنغلق الثلاثة وحدها في آخر خمسة سنتيمترات.',
    ),
    text(
      'The top is solid oak, the pulls are brass, and the fronts are brushed so that the grain shows through the lacquer. It slides under every one of our desks.',
      'Die Platte ist aus massiver Eiche, die Griffe sind aus Messing, und durch den Lack der gebürsteten Fronten bleibt die Maserung sichtbar. Er passt unter jeden unserer Tische.',
      'السطح من البلوط المصمت والمقابض نحاسية، والواجهات مصقولة بالفرشاة فتظهر تجازيع الخشب من تحت الطلاء. وتدخل الوحدة تحت أي من مكاتبنا.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Solid oak, lacquered ash, brass',
        'Massive Eiche, lackierte Esche, Messing',
        'بلوط مصمت ودردار مطلي ونحاس أصفر',
      ),
    ),
    detail('dimensions', measure('380 × 520 × 545', 'mm')),
    detail('load', text('20 kg a drawer', '20 kg je Schublade', '20 كغ لكل درج')),
    detail('assembly', text('Delivered assembled', 'Wird montiert geliefert', 'يصل مركّبًا')),
    madeIn('poland'),
    warranty(5),
  ],
  options: [colorOption(['bone', 'ink', 'slate'])],
  variants: [
    { sku: 'FM-DRAWER-BONE', options: { color: 'bone' }, ...each, stock: 10 },
    { sku: 'FM-DRAWER-INK', options: { color: 'ink' }, ...each, stock: 13 },
    { sku: 'FM-DRAWER-SLATE', options: { color: 'slate' }, ...each, stock: 0 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'ink', 'slate'],
    front: text(
      'Drawer unit in bone with an oak top',
      'Schubladencontainer in Naturweiß mit Eichenplatte',
      'وحدة أدراج عاجية بسطح من البلوط',
    ),
    detail: text(
      'Brass pulls on brushed fronts',
      'Messinggriffe auf gebürsteten Fronten',
      'مقابض نحاسية على واجهات مصقولة بالفرشاة',
    ),
    setting: 'room',
  }),
  related: ['standing-desk', 'wall-shelf', 'index-cards'],
  seo: {
    title: text('Drawer unit with oak top', 'Schubladencontainer mit Eichenplatte', 'وحدة أدراج بسطح من البلوط'),
    description: text(
      'Drawer unit with a solid oak top, three self-closing drawers and brass pulls, in three colors.',
      'Schubladencontainer mit massiver Eichenplatte, drei selbstschließenden Schubladen und Messinggriffen.',
      'وحدة أدراج بسطح من البلوط المصمت وثلاثة أدراج ذاتية الإغلاق ومقابض نحاسية.',
    ),
  },
}
