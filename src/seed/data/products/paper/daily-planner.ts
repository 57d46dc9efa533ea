import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Daily planner 2027', 'Tagesplaner 2027', 'المخطِّط اليومي 2027')
const prices = price(3400, 3200)
const weightGrams = 612

export const dailyPlanner: SeedProduct = {
  slug: 'daily-planner',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text(
    'One day, one page, from January to December',
    'Ein Tag, eine Seite, von Januar bis Dezember',
    'يوم لكل صفحة، من يناير إلى ديسمبر',
  ),
  description: [
    text(
      'Each page asks for three things: what matters today, when you will do it, and what you will leave alone. Below that are a column of hours and a blank half page for notes.',
      'Jede Seite fragt nach drei Dingen: was heute zählt, wann Sie es tun und was Sie liegen lassen. Darunter stehen eine Spalte mit Stunden und eine halbe freie Seite für Notizen.',
      'تسألك كل صفحة عن ثلاثة أمور: ما المهم اليوم، ومتى ستنجزه، وما الذي ستتركه جانبًا. وتحتها عمود للساعات ونصف صفحة فارغة للملاحظات.',
    ),
    text(
      'Weekends have pages of their own, as long as the others. Every Sunday ends with four short questions about the week, and a ribbon marks today.',
      'Auch Wochenenden haben ihre eigenen Seiten, so lang wie die übrigen. Jeder Sonntag endet mit vier kurzen Fragen zur Woche, ein Leseband markiert den Tag.',
      'لعطلة الأسبوع صفحاتها كسائر الأيام. وفي نهاية كل أحد أربعة أسئلة قصيرة عن الأسبوع، ومع الدفتر شريط يعلّم صفحة اليوم.',
    ),
  ],
  details: [
    detail(
      'pages',
      text(
        '384: 365 days and a year at a glance',
        '384: 365 Tage und eine Jahresübersicht',
        '384: ‏365 يومًا وتقويم للسنة',
      ),
    ),
    detail('paper', text('White, 80 g/m²', 'Weiß, 80 g/m²', 'أبيض، 80 غ/م²')),
    detail('binding', text('Sewn, one ribbon', 'Fadenheftung, ein Leseband', 'مخيط، بشريط واحد')),
    detail('dimensions', measure('148 × 210 × 22', 'mm')),
    detail('weight', measure('612', 'g')),
    madeIn('germany'),
  ],
  options: [colorOption(['ink', 'clay', 'fog']), option('language', ['en', 'de'])],
  variants: [
    { sku: 'FM-PLAN-INK-EN', options: { color: 'ink', language: 'en' }, prices, stock: 46, weightGrams },
    { sku: 'FM-PLAN-INK-DE', options: { color: 'ink', language: 'de' }, prices, stock: 39, weightGrams },
    { sku: 'FM-PLAN-CLAY-EN', options: { color: 'clay', language: 'en' }, prices, stock: 21, weightGrams },
    { sku: 'FM-PLAN-CLAY-DE', options: { color: 'clay', language: 'de' }, prices, stock: 2, weightGrams },
    { sku: 'FM-PLAN-FOG-EN', options: { color: 'fog', language: 'en' }, prices, stock: 0, weightGrams },
    { sku: 'FM-PLAN-FOG-DE', options: { color: 'fog', language: 'de' }, prices, stock: 17, weightGrams },
  ],
  pictures: gallery({
    name: title,
    colors: ['ink', 'clay', 'fog'],
    front: text(
      'Daily planner in ink with a paper band and a ribbon',
      'Tagesplaner in Tintenschwarz mit Banderole und Leseband',
      'المخطِّط اليومي باللون الحبري مع حزام ورقي وشريط',
    ),
    detail: text(
      'The year stamped on the cover, above the paper band',
      'Die geprägte Jahreszahl über der Banderole',
      'رقم السنة مطبوعًا على الغلاف فوق الحزام الورقي',
    ),
    setting: 'table',
  }),
  related: ['the-weekly-review', 'fountain-pen', 'index-cards'],
  seo: {
    title: text('Daily planner 2027', 'Tagesplaner 2027', 'المخطِّط اليومي 2027'),
    description: text(
      'One page a day for 2027 with a column of hours and a weekly review, printed in English or German, sewn.',
      'Eine Seite pro Tag für 2027 mit Stundenspalte und Wochenrückblick, auf Deutsch oder Englisch, fadengeheftet.',
      'صفحة لكل يوم من عام 2027 مع عمود للساعات ومراجعة أسبوعية، بالإنجليزية أو الألمانية.',
    ),
  },
}
