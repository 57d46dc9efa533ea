import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { price } from '@/seed/data/build/prices'
import { measure, text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Daylight panel', 'Tageslichtpaneel', 'لوح ضوء النهار')

export const daylightPanel: SeedProduct = {
  slug: 'daylight-panel',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'Ten thousand lux for mornings that start before the sun',
    'Zehntausend Lux für Morgen, die vor der Sonne beginnen',
    'عشرة آلاف لوكس لصباح يبدأ قبل الشمس',
  ),
  description: [
    text(
      'A flat panel that stands behind the screen and lights the face evenly, like an overcast sky. It reaches 10,000 lux at a distance of 25 centimeters and does not flicker at any level.',
      'Ein flaches Paneel, das hinter dem Bildschirm steht und das Gesicht so gleichmäßig beleuchtet wie ein bedeckter Himmel. In 25 Zentimetern Abstand erreicht es 10.000 Lux und flimmert auf keiner Stufe.',
      'لوح مسطح يقف خلف الشاشة وينير الوجه بانتظام كسماء ملبّدة بغيوم رقيقة. يبلغ 10,000 لوكس على بعد 25 سنتيمترًا، ولا يرفّ في أي درجة.',
    ),
    text(
      'Set a length of time and it fades out by itself, over the last five minutes. The frame is lacquered ash, the back is ventilated and silent.',
      'Stellen Sie eine Dauer ein, und das Licht blendet in den letzten fünf Minuten von selbst aus. Der Rahmen ist aus lackierter Esche, die Rückseite ist belüftet und lautlos.',
      'حدّد المدة فيخفت من تلقاء نفسه في الدقائق الخمس الأخيرة. إطاره من خشب الدردار المطلي، وظهره مهوّى بلا صوت.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Lacquered ash frame, acrylic diffuser',
        'Rahmen aus lackierter Esche, Diffusor aus Acryl',
        'إطار من الدردار المطلي وموزّع ضوء من الأكريليك',
      ),
    ),
    detail(
      'light',
      text(
        'LED, 30 W, 5000 K, no UV',
        'LED, 30 W, 5000 K, ohne UV',
        'LED، ‏30 واط، 5000 كلفن، من غير أشعة فوق بنفسجية',
      ),
    ),
    detail('dimensions', measure('320 × 420 × 34', 'mm')),
    detail('power', text('100–240 V, 1.8 m cable', '100–240 V, 1,8 m Kabel', '100–240 فولت، كابل 1.8 م')),
    madeIn('germany'),
    warranty(5),
  ],
  options: [],
  variants: [{ sku: 'FM-DAYLIGHT', options: {}, prices: price(15900, 14900), stock: 16, weightGrams: 2100 }],
  pictures: gallery({
    name: title,
    front: text('Daylight panel in a pale frame', 'Tageslichtpaneel in hellem Rahmen', 'لوح ضوء النهار بإطار فاتح'),
    detail: text('The rounded corner of the frame', 'Die gerundete Ecke des Rahmens', 'الزاوية المستديرة للإطار'),
    setting: 'desk',
  }),
  related: ['quiet-mornings', 'morning-mug', 'monitor-bar'],
  seo: {
    title: text('Daylight panel, 10,000 lux', 'Tageslichtpaneel, 10.000 Lux', 'لوح ضوء النهار، 10,000 لوكس'),
    description: text(
      'Flicker-free daylight panel with 10,000 lux at 25 cm, a fading timer and an ash frame.',
      'Flimmerfreies Tageslichtpaneel mit 10.000 Lux in 25 cm Abstand, Timer mit Ausblendung und Rahmen aus Esche.',
      'لوح ضوء نهار بلا رفيف بشدة 10,000 لوكس على بعد 25 سم، مع مؤقت تدريجي وإطار من الدردار.',
    ),
  },
}
