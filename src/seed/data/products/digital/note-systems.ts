import { detail } from '@/seed/data/build/details'
import { booksByLanguage, personalLicense, unlimited } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { same, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Note systems', 'Notizsysteme', 'أنظمة تدوين الملاحظات')
const each = { prices: sale({ usd: 6900, eur: 6400 }, { usd: 8900, eur: 8400 }), stock: unlimited }

export const noteSystems: SeedProduct = {
  slug: 'note-systems',
  kind: 'digital',
  categories: ['courses', 'digital'],
  title,
  subtitle: text('Find it again, whatever it was', 'Wiederfinden, was immer es war', 'أن تجد ما كتبته، أيًّا كان'),
  description: [
    text(
      'Four ways of keeping notes, each tried for a week on your own material: the log, the slip box, the project folder and the commonplace book. At the end you keep one and know why.',
      'Vier Arten, Notizen zu führen, jede eine Woche lang am eigenen Material erprobt: das Journal, der Zettelkasten, die Projektmappe und das Sammelbuch. Am Ende behalten Sie eine und wissen, warum.',
      'أربع طرق لحفظ الملاحظات، تجرّب كلًّا منها أسبوعًا على مادتك أنت: السجل اليومي، وصندوق البطاقات، وملف المشروع، ودفتر المختارات. وفي النهاية تبقي على واحدة وتعرف السبب.',
    ),
    text(
      'The course is neutral about tools. Every exercise works with cards, a notebook or a folder of text files.',
      'Der Kurs schreibt kein Werkzeug vor. Jede Übung gelingt mit Karten, mit einem Notizbuch oder mit einem Ordner voller Textdateien.',
      'لا تفرض الدورة أداة بعينها، فكل تمرين فيها يصلح بالبطاقات أو بالدفتر أو بمجلد من الملفات النصية.',
    ),
  ],
  details: [
    detail('author', same('Mara Ostheim')),
    detail('format', text('Workbook as PDF', 'Arbeitsbuch als PDF', 'كتاب تمارين PDF')),
    detail(
      'length',
      text(
        'Four weeks, about two hours each',
        'Vier Wochen zu je rund zwei Stunden',
        'أربعة أسابيع، نحو ساعتين في كل منها',
      ),
    ),
    detail('license', personalLicense),
  ],
  options: [option('language', ['en', 'de'])],
  variants: [
    { sku: 'FM-NOTE-EN', options: { language: 'en' }, ...each },
    { sku: 'FM-NOTE-DE', options: { language: 'de' }, ...each },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'The course Note systems on a tablet',
      'Der Kurs „Notizsysteme“ auf einem Tablet',
      'دورة «أنظمة تدوين الملاحظات» على جهاز لوحي',
    ),
    detail: text('Linked cards on the screen', 'Verknüpfte Karten auf dem Bildschirm', 'بطاقات مترابطة على الشاشة'),
    setting: 'table',
  }),
  related: ['index-cards', 'the-weekly-review', 'field-notebook'],
  files: booksByLanguage('note-systems', title),
  seo: {
    title: text('Note systems (course)', 'Notizsysteme (Kurs)', 'أنظمة تدوين الملاحظات (دورة)'),
    description: text(
      'A four-week course that compares four ways of keeping notes on your own material. Workbook as PDF.',
      'Ein Kurs über vier Wochen, der vier Arten der Notizführung am eigenen Material vergleicht. PDF.',
      'دورة من أربعة أسابيع تقارن أربع طرق لحفظ الملاحظات على مادتك أنت. كتاب تمارين PDF.',
    ),
  },
}
