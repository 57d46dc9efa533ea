import { detail } from '@/seed/data/build/details'
import { booksByLanguage, personalLicense, unlimited } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { option } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { same, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Attention, trained', 'Aufmerksamkeit üben', 'تدريب الانتباه')
const each = { prices: price(8900, 8400), stock: unlimited }

export const attentionTrained: SeedProduct = {
  slug: 'attention-trained',
  kind: 'digital',
  categories: ['courses', 'digital'],
  title,
  subtitle: text(
    'A course of four weeks, twenty minutes a day',
    'Ein Kurs über vier Wochen, zwanzig Minuten am Tag',
    'دورة من أربعة أسابيع، عشرون دقيقة في اليوم',
  ),
  description: [
    text(
      'Attention behaves like a muscle in one respect: it grows with rest as much as with effort. The course alternates short exercises with days on which you only observe.',
      'In einem Punkt verhält sich Aufmerksamkeit wie ein Muskel: Sie wächst durch Pausen ebenso wie durch Anstrengung. Der Kurs wechselt zwischen kurzen Übungen und Tagen, an denen Sie nur beobachten.',
      'يشبه الانتباه العضلة في أمر واحد: ينمو بالراحة كما ينمو بالجهد. لذلك تتناوب في الدورة تمارين قصيرة وأيام لا تفعل فيها سوى الملاحظة.',
    ),
    text(
      'You work on paper, with a workbook and a bell that rings three times. There is no app and no streak, and a missed day is part of the plan.',
      'Sie arbeiten auf Papier, mit einem Arbeitsbuch und einer Glocke, die dreimal klingt. Es gibt keine App und keine Serien, und ein ausgelassener Tag ist eingeplant.',
      'تعمل على الورق بكتاب تمارين وجرس يرنّ ثلاث مرات. لا تطبيق فيها ولا عدّاد أيام، واليوم الذي يفوتك محسوب في الخطة.',
    ),
  ],
  details: [
    detail('author', same('Samir Haddad')),
    detail(
      'format',
      text('Workbook as PDF, bell as WAV', 'Arbeitsbuch als PDF, Glocke als WAV', 'كتاب تمارين PDF وجرس WAV'),
    ),
    detail(
      'length',
      text('Four weeks, 20 minutes a day', 'Vier Wochen, 20 Minuten am Tag', 'أربعة أسابيع، 20 دقيقة يوميًا'),
    ),
    detail('license', personalLicense),
  ],
  options: [option('language', ['en', 'de'])],
  variants: [
    { sku: 'FM-ATT-EN', options: { language: 'en' }, ...each },
    { sku: 'FM-ATT-DE', options: { language: 'de' }, ...each },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'The course Attention, trained on a tablet',
      'Der Kurs „Aufmerksamkeit üben“ auf einem Tablet',
      'دورة «تدريب الانتباه» على جهاز لوحي',
    ),
    detail: text(
      'Circles around a point on the screen',
      'Kreise um einen Punkt auf dem Bildschirm',
      'دوائر حول نقطة على الشاشة',
    ),
    setting: 'table',
  }),
  related: ['deep-work-handbook', 'rain-and-rooms', 'over-ear-headphones'],
  files: [
    ...booksByLanguage('attention-trained', title),
    { name: 'three-bells.wav', title: text('Three bells', 'Drei Glocken', 'ثلاثة أجراس'), kind: 'audio' },
  ],
  seo: {
    title: text('Attention, trained (course)', 'Aufmerksamkeit üben (Kurs)', 'تدريب الانتباه (دورة)'),
    description: text(
      'A four-week paper course for training attention, twenty minutes a day, with workbook and bell.',
      'Ein Kurs auf Papier: vier Wochen Aufmerksamkeit üben, zwanzig Minuten am Tag, mit Arbeitsbuch und Glocke.',
      'دورة ورقية من أربعة أسابيع لتدريب الانتباه عشرين دقيقة يوميًا، مع كتاب تمارين وجرس.',
    ),
  },
}
