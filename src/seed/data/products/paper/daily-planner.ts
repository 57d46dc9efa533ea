import { detail, madeIn } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Daily planner', 'Tagesplaner', 'المخطِّط اليومي')
const prices = price(3400, 3200)
const weightGrams = 412

export const dailyPlanner: SeedProduct = {
  slug: 'daily-planner',
  kind: 'physical',
  categories: ['notebooks', 'paper'],
  title,
  subtitle: text(
    'One undated page a day, for half a year',
    'Eine undatierte Seite pro Tag, für ein halbes Jahr',
    'صفحة لكل يوم من غير تاريخ، تكفي نصف عام',
  ),
  description: [
    text(
      'Each page asks for three things: what matters today, when you will do it, and what you will leave alone. Below that are a column of hours and a blank half page for notes.',
      'Jede Seite fragt nach drei Dingen: was heute zählt, wann Sie es tun und was Sie liegen lassen. Darunter stehen eine Spalte mit Stunden und eine halbe freie Seite für Notizen.',
      'تسألك كل صفحة عن ثلاثة أمور: ما المهم اليوم، ومتى ستنجزه، وما الذي ستتركه جانبًا. وتحتها عمود للساعات ونصف صفحة فارغة للملاحظات.',
    ),
    text(
      'Nothing is dated, so a week away leaves no empty pages behind. After every seventh day comes a review page with four short questions. Two ribbons mark today and the current week.',
      'Nichts ist datiert, eine freie Woche hinterlässt also keine leeren Seiten. Auf jeden siebten Tag folgt eine Seite Rückblick mit vier kurzen Fragen. Zwei Lesebänder markieren den Tag und die Woche.',
      'الصفحات غير مؤرّخة، فلا تترك الإجازة خلفها أوراقًا بيضاء. وبعد كل سبعة أيام صفحة للمراجعة فيها أربعة أسئلة قصيرة، ومع الدفتر شريطان: واحد لليوم وآخر للأسبوع.',
    ),
  ],
  details: [
    detail(
      'pages',
      text(
        '208: 182 for days, 26 for reviews',
        '208: 182 für Tage, 26 für Rückblicke',
        '208: منها 182 للأيام و26 للمراجعة',
      ),
    ),
    detail('paper', text('White, 90 g/m²', 'Weiß, 90 g/m²', 'أبيض، 90 غ/م²')),
    detail('binding', text('Sewn, rounded spine', 'Fadenheftung, runder Rücken', 'مخيط بكعب مستدير')),
    detail('dimensions', measure('148 × 210 × 19', 'mm')),
    detail('weight', measure('412', 'g')),
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
      'Daily planner in ink with two ribbons',
      'Tagesplaner in Tintenschwarz mit zwei Lesebändern',
      'المخطِّط اليومي باللون الحبري مع شريطين',
    ),
    detail: text(
      'A daily page with the column of hours',
      'Eine Tagesseite mit der Stundenspalte',
      'صفحة يومية يظهر فيها عمود الساعات',
    ),
    scene: text(
      'The planner open next to a cup of coffee',
      'Der Planer aufgeschlagen neben einer Tasse Kaffee',
      'المخطِّط مفتوح بجانب فنجان قهوة',
    ),
  }),
  related: ['the-weekly-review', 'fountain-pen', 'index-cards'],
  seo: {
    title: text('Undated daily planner', 'Undatierter Tagesplaner', 'مخطِّط يومي غير مؤرّخ'),
    description: text(
      'Half a year of undated daily pages with weekly reviews, printed in English or German, sewn and bound in cloth.',
      'Ein halbes Jahr undatierter Tagesseiten mit Wochenrückblick, auf Deutsch oder Englisch, fadengeheftet.',
      'صفحات يومية غير مؤرّخة تكفي نصف عام مع مراجعة أسبوعية، متوفرة بالإنجليزية أو الألمانية.',
    ),
  },
}
