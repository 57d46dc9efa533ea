import { detail } from '@/seed/data/build/details'
import { booksByLanguage, pdfFormat, personalLicense, unlimited } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { same, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Deep work handbook', 'Handbuch der konzentrierten Arbeit', 'دليل العمل العميق')
const each = { prices: price(1800, 1700), stock: unlimited }

export const deepWorkHandbook: SeedProduct = {
  slug: 'deep-work-handbook',
  kind: 'digital',
  categories: ['e-books', 'digital'],
  title,
  subtitle: text(
    'A short book about long attention',
    'Ein kurzes Buch über lange Aufmerksamkeit',
    'كتاب قصير عن الانتباه الطويل',
  ),
  description: [
    text(
      'Written for people who cannot leave their job for a cabin in the woods. Each chapter takes one obstacle (the open office, the phone, the meeting at eleven) and offers one change you can try the same week.',
      'Für Menschen geschrieben, die ihre Arbeit nicht gegen eine Waldhütte tauschen können. Jedes Kapitel nimmt sich ein Hindernis vor, etwa das Großraumbüro, das Telefon oder die Besprechung um elf, und schlägt eine Änderung vor, die Sie noch in derselben Woche ausprobieren können.',
      'كُتب لمن لا يستطيع أن يترك عمله ويعتزل في كوخ بعيد. يتناول كل فصل عقبة واحدة، كالمكتب المفتوح أو الهاتف أو اجتماع الحادية عشرة، ويقترح تغييرًا واحدًا تجرّبه في الأسبوع نفسه.',
    ),
    text(
      'The advice comes from eight years of running a workshop, and from what readers wrote back after the first edition. You can read it in an evening and use it for longer.',
      'Die Ratschläge stammen aus acht Jahren Werkstattbetrieb und aus Zuschriften zur ersten Auflage. Lesen lässt es sich an einem Abend, verwenden länger.',
      'نصائحه ثمرة ثماني سنوات من إدارة ورشة، ومن رسائل القرّاء بعد الطبعة الأولى. تقرؤه في أمسية واحدة وتنتفع به طويلًا.',
    ),
  ],
  details: [
    detail('author', same('Johanna Lindqvist')),
    detail('format', pdfFormat),
    detail('length', text('Three chapters, with exercises', 'Drei Kapitel mit Übungen', 'ثلاثة فصول مع تمارين')),
    detail('license', personalLicense),
  ],
  options: [option('language', ['en', 'de'])],
  variants: [
    { sku: 'FM-DWH-EN', options: { language: 'en' }, ...each },
    { sku: 'FM-DWH-DE', options: { language: 'de' }, ...each },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'The deep work handbook on an e-book reader: rings in ochre on black',
      'Das Handbuch auf einem E-Book-Reader: ockerfarbene Ringe auf Schwarz',
      'دليل العمل العميق على قارئ إلكتروني: حلقات بلون المغرة على الأسود',
    ),
    detail: text('The rings on the cover', 'Die Ringe auf dem Titelbild', 'الحلقات على الغلاف'),
    setting: 'table',
  }),
  related: ['attention-trained', 'the-weekly-review', 'field-notebook'],
  files: booksByLanguage('deep-work-handbook', title),
  seo: {
    title: text(
      'Deep work handbook (e-book)',
      'Handbuch der konzentrierten Arbeit (E-Book)',
      'دليل العمل العميق (كتاب إلكتروني)',
    ),
    description: text(
      'A short practical e-book about attention at an ordinary workplace, in English and German. PDF.',
      'Ein kurzes, praktisches E-Book über Aufmerksamkeit an einem gewöhnlichen Arbeitsplatz. PDF, Deutsch und Englisch.',
      'كتاب إلكتروني عملي قصير عن الانتباه في مكان عمل عادي، بالإنجليزية والألمانية. PDF.',
    ),
  },
}
