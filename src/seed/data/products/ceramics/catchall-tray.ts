import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Catchall tray', 'Ablageschale', 'صينية متفرقات')
const small = { prices: price(2800, 2600), weightGrams: 310 }
const large = { prices: price(4400, 4000), weightGrams: 690 }

export const catchallTray: SeedProduct = {
  slug: 'catchall-tray',
  kind: 'physical',
  categories: ['ceramics'],
  title,
  subtitle: text(
    'For keys, paper clips and the phone you are not reading',
    'Für Schlüssel, Büroklammern und das Telefon, das Sie nicht lesen',
    'للمفاتيح ومشابك الورق والهاتف الذي لا تنظر إليه',
  ),
  description: [
    text(
      'A shallow oval with a rim of nine millimeters: enough to keep small things together, low enough to pick up a coin. The surface is smooth to the fingertips and hides scratches well.',
      'Ein flaches Oval mit neun Millimetern Rand: hoch genug, um Kleines zusammenzuhalten, niedrig genug, um eine Münze zu greifen. Die Oberfläche ist fein und verbirgt Kratzer gut.',
      'شكل بيضوي ضحل بحافة ارتفاعها تسعة ملّيمترات: تكفي لجمع الأشياء الصغيرة، ولا تعيقك عن التقاط قطعة نقود. سطحه ناعم ولا تظهر عليه الخدوش.',
    ),
    text(
      'The small tray nests inside the large one. Both have a felt underside.',
      'Die kleine Schale passt in die große. Beide haben eine Unterseite aus Filz.',
      'تدخل الصينية الصغيرة في الكبيرة، ولكلتيهما بطانة سفلية من اللبّاد.',
    ),
  ],
  details: [
    detail('material', text('Stoneware, wool felt', 'Steinzeug, Wollfilz', 'خزف حجري ولبّاد صوف')),
    detail(
      'dimensions',
      text(
        'Small 180 × 110 mm · Large 280 × 170 mm',
        'Klein 180 × 110 mm · Groß 280 × 170 mm',
        'الصغيرة 180 × 110 مم · الكبيرة 280 × 170 مم',
      ),
    ),
    detail('care', text('Wipe with a damp cloth', 'Mit feuchtem Tuch abwischen', 'تُمسح بقطعة قماش رطبة')),
    madeIn('portugal'),
  ],
  options: [colorOption(['bone', 'ink']), option('size', ['s', 'l'])],
  variants: [
    { sku: 'FM-TRAY-BONE-S', options: { color: 'bone', size: 's' }, ...small, stock: 37 },
    { sku: 'FM-TRAY-BONE-L', options: { color: 'bone', size: 'l' }, ...large, stock: 21 },
    { sku: 'FM-TRAY-INK-S', options: { color: 'ink', size: 's' }, ...small, stock: 30 },
    { sku: 'FM-TRAY-INK-L', options: { color: 'ink', size: 'l' }, ...large, stock: 2 },
  ],
  pictures: gallery({
    name: title,
    colors: ['bone', 'ink'],
    front: text(
      'Oval tray in bone, seen from above',
      'Ovale Schale in Naturweiß, von oben',
      'صينية بيضوية باللون العاجي من الأعلى',
    ),
    detail: text('The low rim of the tray', 'Der niedrige Rand der Schale', 'الحافة المنخفضة للصينية'),
    scene: text(
      'Keys and a few coins in the tray by the door',
      'Schlüssel und ein paar Münzen in der Schale neben der Tür',
      'مفاتيح وقطع نقود في الصينية عند الباب',
    ),
  }),
  related: ['pencil-cup', 'espresso-cup', 'desk-mat'],
  seo: {
    title: text('Oval catchall tray', 'Ovale Ablageschale', 'صينية بيضوية للمتفرقات'),
    description: text(
      'Shallow oval stoneware tray with a felt underside, in two sizes that nest and two glazes.',
      'Flache ovale Ablageschale aus Steinzeug mit Filzunterseite, in zwei stapelbaren Größen und zwei Glasuren.',
      'صينية بيضوية ضحلة من الخزف الحجري ببطانة من اللبّاد، بمقاسين متداخلين ولونين.',
    ),
  },
}
