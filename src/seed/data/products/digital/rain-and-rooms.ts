import { detail } from '@/seed/data/build/details'
import { personalLicense, unlimited, wavFormat } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Rain and rooms', 'Regen und Räume', 'مطر وغُرف')

export const rainAndRooms: SeedProduct = {
  slug: 'rain-and-rooms',
  kind: 'digital',
  categories: ['sound-packs', 'digital'],
  title,
  subtitle: text(
    'Rain, heard from three kinds of shelter',
    'Regen, aus drei Arten von Unterschlupf gehört',
    'المطر كما يُسمع من ثلاثة ملاجئ',
  ),
  description: [
    text(
      'On a window, on a tin roof, from under a wide tree. Each loop has its own distance and its own weight, so you can choose how much of the weather you let in.',
      'An einem Fenster, auf einem Blechdach, unter einem weiten Baum. Jede Schleife hat ihre eigene Entfernung und Schwere, Sie entscheiden, wie viel Wetter Sie hereinlassen.',
      'على نافذة، وعلى سقف من الصفيح، ومن تحت شجرة وارفة. لكل مقطع بُعده وثقله، فتختار كم تُدخل من الطقس إلى غرفتك.',
    ),
    text(
      'No thunder, no birds and no music. The ends meet without a click and can run all day.',
      'Kein Donner, keine Vögel, keine Musik. Anfang und Ende treffen sich ohne Knacken und können den ganzen Tag laufen.',
      'لا رعد ولا طيور ولا موسيقى. يلتقي آخر المقطع بأوله من غير طقطقة، ويمكن أن يعمل طوال اليوم.',
    ),
  ],
  details: [
    detail('contents', text('Window, tin roof, tree', 'Fenster, Blechdach, Baum', 'نافذة، سقف صفيح، شجرة')),
    detail('format', wavFormat),
    detail('license', personalLicense),
  ],
  options: [],
  variants: [{ sku: 'FM-RAIN', options: {}, prices: price(1200, 1100), stock: unlimited }],
  pictures: gallery({
    name: title,
    front: text(
      'Rain and rooms playing on a phone: a lit window in the rain',
      '„Regen und Räume“ auf einem Telefon: ein helles Fenster im Regen',
      '«مطر وغُرف» على هاتف: نافذة مضاءة في المطر',
    ),
    detail: text('The lit window on the cover', 'Das helle Fenster auf dem Titelbild', 'النافذة المضاءة على الغلاف'),
    setting: 'table',
  }),
  related: ['over-ear-headphones', 'library-ambience', 'brown-noise'],
  files: [
    {
      name: 'rain-on-a-window.wav',
      title: text('Rain on a window', 'Regen am Fenster', 'مطر على نافذة'),
      kind: 'audio',
    },
    {
      name: 'rain-on-a-tin-roof.wav',
      title: text('Rain on a tin roof', 'Regen auf dem Blechdach', 'مطر على سقف من الصفيح'),
      kind: 'audio',
    },
    {
      name: 'rain-under-a-tree.wav',
      title: text('Rain under a tree', 'Regen unter dem Baum', 'مطر تحت شجرة'),
      kind: 'audio',
    },
  ],
  seo: {
    title: text('Rain and rooms (sound pack)', 'Regen und Räume (Klangpaket)', 'مطر وغُرف (حزمة صوتية)'),
    description: text(
      'Three gapless loops of rain for working: on a window, on a tin roof and under a tree. WAV.',
      'Drei nahtlose Regenschleifen zum Arbeiten: am Fenster, auf dem Blechdach, unter dem Baum. WAV.',
      'ثلاثة مقاطع مطر متصلة للعمل: على نافذة وعلى سقف صفيح وتحت شجرة. WAV.',
    ),
  },
}
