import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Drawer unit', 'Rollcontainer', 'وحدة أدراج')
const each = { prices: price(32900, 30900), weightGrams: 19500 }

export const drawerUnit: SeedProduct = {
  slug: 'drawer-unit',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'Three drawers, one lock, felt on top to sit on',
    'Drei Schubladen, ein Schloss, oben Filz zum Sitzen',
    'ثلاثة أدراج وقفل واحد وسطح من اللبّاد للجلوس',
  ),
  description: [
    text(
      'The upper drawer is shallow and divided for pens and cables. The middle one takes A4 pads, the lower one hanging files. All three close the last five centimeters by themselves.',
      'Die obere Schublade ist flach und für Stifte und Kabel unterteilt. Die mittlere fasst A4-Blöcke, die untere Hängemappen. Die letzten fünf Zentimeter schließen alle drei von allein.',
      'الدرج العلوي ضحل ومقسّم للأقلام والكابلات، والأوسط يتسع لكرّاسات A4، والسفلي للملفات المعلّقة. وتنغلق الثلاثة وحدها في آخر خمسة سنتيمترات.',
    ),
    text(
      'A cushion of wool felt makes it a second seat when someone comes by. Two of the four casters lock.',
      'Ein Kissen aus Wollfilz macht ihn zum zweiten Sitzplatz, wenn jemand vorbeikommt. Zwei der vier Rollen lassen sich feststellen.',
      'ووسادة لبّاد الصوف فوقه تجعله مقعدًا ثانيًا حين يزورك أحد. وتُثبَّت اثنتان من عجلاته الأربع.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Powder-coated steel, wool felt', 'Pulverbeschichteter Stahl, Wollfilz', 'فولاذ مطلي بالبودرة ولبّاد صوف'),
    ),
    detail('dimensions', measure('380 × 520 × 545', 'mm')),
    detail(
      'load',
      text('20 kg a drawer, 110 kg seated', '20 kg je Schublade, 110 kg als Sitz', '20 كغ لكل درج و110 كغ للجلوس'),
    ),
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
      'Drawer unit in bone with a felt cushion',
      'Rollcontainer in Naturweiß mit Filzkissen',
      'وحدة أدراج عاجية بوسادة من اللبّاد',
    ),
    detail: text('The divided upper drawer', 'Die unterteilte obere Schublade', 'الدرج العلوي المقسّم'),
    scene: text(
      'The unit under a desk, one drawer open',
      'Der Container unter einem Tisch, eine Schublade offen',
      'الوحدة تحت مكتب وأحد أدراجها مفتوح',
    ),
  }),
  related: ['standing-desk', 'wall-shelf', 'index-cards'],
  seo: {
    title: text('Steel drawer unit on casters', 'Rollcontainer aus Stahl', 'وحدة أدراج فولاذية بعجلات'),
    description: text(
      'Lockable steel drawer unit with three self-closing drawers and a felt cushion to sit on.',
      'Abschließbarer Rollcontainer aus Stahl mit drei selbstschließenden Schubladen und Sitzkissen aus Filz.',
      'وحدة أدراج فولاذية بقفل وثلاثة أدراج ذاتية الإغلاق ووسادة من اللبّاد للجلوس.',
    ),
  },
}
