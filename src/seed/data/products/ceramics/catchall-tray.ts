import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Catchall dish', 'Ablageschale', 'صحن متفرقات')
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
      'A shallow round with a gentle rise: enough to keep small things together, low enough to pick up a coin. The surface is smooth to the fingertips and hides scratches well.',
      'Ein flaches Rund mit sanft steigendem Rand: hoch genug, um Kleines zusammenzuhalten, niedrig genug, um eine Münze zu greifen. Die Oberfläche ist fein und verbirgt Kratzer gut.',
      'شكل مستدير ضحل بحافة ترتفع برفق: تكفي لجمع الأشياء الصغيرة، ولا تعيقك عن التقاط قطعة نقود. سطحه ناعم ولا تظهر عليه الخدوش.',
    ),
    text(
      'The small dish nests inside the large one. Both have a felt underside.',
      'Die kleine Schale passt in die große. Beide haben eine Unterseite aus Filz.',
      'يدخل الصحن الصغير في الكبير، ولكليهما بطانة سفلية من اللبّاد.',
    ),
  ],
  details: [
    detail('material', text('Stoneware, wool felt', 'Steinzeug, Wollfilz', 'خزف حجري ولبّاد صوف')),
    detail(
      'dimensions',
      text(
        'Small 160 mm wide · Large 240 mm wide',
        'Klein 160 mm breit · Groß 240 mm breit',
        'عرض الصغير 160 مم · عرض الكبير 240 مم',
      ),
    ),
    detail('care', text('Wipe with a damp cloth', 'Mit feuchtem Tuch abwischen', 'يُمسح بقطعة قماش رطبة')),
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
      'Round dish in bone with a bunch of keys',
      'Runde Schale in Naturweiß mit Schlüsselbund',
      'صحن مستدير عاجي وفيه مفاتيح',
    ),
    detail: text(
      'Keys on a leather tag in the dish',
      'Schlüssel mit Lederanhänger in der Schale',
      'مفاتيح بعلّاقة جلدية في الصحن',
    ),
    setting: 'desk',
  }),
  related: ['pencil-cup', 'espresso-cup', 'desk-mat'],
  seo: {
    title: text('Round catchall dish', 'Runde Ablageschale', 'صحن مستدير للمتفرقات'),
    description: text(
      'Shallow round stoneware dish with a felt underside, in two sizes that nest and two glazes.',
      'Flache runde Ablageschale aus Steinzeug mit Filzunterseite, in zwei stapelbaren Größen und zwei Glasuren.',
      'صحن مستدير ضحل من الخزف الحجري ببطانة من اللبّاد، بمقاسين متداخلين ولونين.',
    ),
  },
}
