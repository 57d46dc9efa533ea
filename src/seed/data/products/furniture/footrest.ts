import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { finishOption } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Footrest', 'Fußstütze', 'مسند قدمين')
const each = { prices: sale({ usd: 8900, eur: 7900 }, { usd: 10900, eur: 9900 }), weightGrams: 2300 }

export const footrest: SeedProduct = {
  slug: 'footrest',
  kind: 'physical',
  categories: ['furniture'],
  title,
  subtitle: text(
    'A board that rocks, so that your legs do not fall asleep',
    'Ein Brett, das wippt, damit die Beine nicht einschlafen',
    'لوح يتأرجح كي لا تخدر ساقاك',
  ),
  description: [
    text(
      'A molded board on two runners. Shift your weight and it follows, from flat to fifteen degrees, without a spring or a lock.',
      'Ein Formholzbrett auf zwei Kufen. Verlagern Sie das Gewicht, geht es mit, von flach bis fünfzehn Grad, ganz ohne Feder oder Raste.',
      'لوح خشبي مقولب على زلّاجتين. حرّك ثقلك فيتبعك من الوضع المستوي حتى خمس عشرة درجة، من غير نابض ولا قفل.',
    ),
    text(
      'Shallow grooves across the surface feel pleasant under bare feet. Rubber strips on the runners protect the floor.',
      'Flache Rillen quer zur Oberfläche sind barfuß angenehm. Gummistreifen an den Kufen schonen den Boden.',
      'على سطحه أخاديد ضحلة مريحة للقدم الحافية، وتحت الزلّاجتين شرائط مطاطية تحمي الأرض.',
    ),
  ],
  details: [
    detail(
      'material',
      text('Molded plywood, wood veneer, rubber', 'Formsperrholz, Furnier, Gummi', 'خشب رقائقي مقولب وقشرة خشب ومطاط'),
    ),
    detail('dimensions', measure('450 × 300 × 110', 'mm')),
    detail('weight', measure('2.3', 'kg')),
    madeIn('sweden'),
  ],
  options: [finishOption(['oak', 'walnut'])],
  variants: [
    { sku: 'FM-FOOT-OAK', options: { finish: 'oak' }, ...each, stock: 31 },
    { sku: 'FM-FOOT-WALNUT', options: { finish: 'walnut' }, ...each, stock: 17 },
  ],
  pictures: gallery({
    name: title,
    colors: ['oak', 'walnut'],
    front: text('Rocking footrest in oak', 'Wippende Fußstütze in Eiche', 'مسند قدمين متأرجح من البلوط'),
    detail: text('Grooves in the veneer', 'Rillen im Furnier', 'الأخاديد في قشرة الخشب'),
    scene: text(
      'The footrest under a desk, on a wooden floor',
      'Die Fußstütze unter einem Tisch auf Holzboden',
      'المسند تحت مكتب على أرضية خشبية',
    ),
  }),
  related: ['task-chair', 'standing-desk', 'drawer-unit'],
  seo: {
    title: text('Rocking footrest', 'Wippende Fußstütze', 'مسند قدمين متأرجح'),
    description: text(
      'Rocking footrest of molded plywood with oak or walnut veneer, from flat to fifteen degrees.',
      'Wippende Fußstütze aus Formsperrholz mit Furnier in Eiche oder Nussbaum, bis fünfzehn Grad.',
      'مسند قدمين متأرجح من الخشب المقولب بقشرة بلوط أو جوز، يميل حتى خمس عشرة درجة.',
    ),
  },
}
