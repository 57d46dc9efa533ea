import { detail } from '@/seed/data/build/details'
import { personalLicense, unlimited, wavFormat } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Library ambience', 'Klang der Bibliothek', 'أجواء المكتبة')

export const libraryAmbience: SeedProduct = {
  slug: 'library-ambience',
  kind: 'digital',
  categories: ['sound-packs', 'digital'],
  title,
  subtitle: text(
    'The sound of other people concentrating',
    'Wie es klingt, wenn andere sich konzentrieren',
    'صوت أناس آخرين منصرفين إلى القراءة',
  ),
  description: [
    text(
      'A high room, a distant ventilation hum, a page turned now and then. It keeps you company the way a reading room does, without a single word spoken.',
      'Ein hoher Raum, fern eine Lüftung, ab und zu wird eine Seite umgeblättert. Er leistet Gesellschaft wie ein Lesesaal, ohne dass ein Wort fällt.',
      'قاعة عالية السقف، وهمهمة تهوية بعيدة، وصفحة تُقلب بين حين وآخر. تؤنسك كما تؤنس قاعة القراءة روّادها، من غير كلمة واحدة.',
    ),
    text(
      'There are two loops: midday, with more pages, and evening, with hardly any.',
      'Es gibt zwei Schleifen: Mittag, mit mehr Seiten, und Abend, fast ohne.',
      'فيها مقطعان: ظهيرة تكثر فيها الصفحات، ومساء يكاد يخلو منها.',
    ),
  ],
  details: [
    detail('contents', text('Midday, evening', 'Mittag, Abend', 'ظهيرة ومساء')),
    detail('format', wavFormat),
    detail('license', personalLicense),
  ],
  options: [],
  variants: [{ sku: 'FM-LIBRARY', options: {}, prices: price(1000, 950), stock: unlimited }],
  pictures: gallery({
    name: title,
    front: text(
      'Library ambience playing on a phone: a row of books on green',
      '„Klang der Bibliothek“ auf einem Telefon: eine Bücherreihe auf Grün',
      '«أجواء المكتبة» على هاتف: صف كتب على الأخضر',
    ),
    detail: text('The row of books on the cover', 'Die Bücherreihe auf dem Titelbild', 'صف الكتب على الغلاف'),
    setting: 'table',
  }),
  related: ['desk-speaker', 'rain-and-rooms', 'arc-desk-lamp'],
  files: [
    {
      name: 'reading-room-midday.wav',
      title: text('Reading room, midday', 'Lesesaal am Mittag', 'قاعة القراءة ظهرًا'),
      kind: 'audio',
    },
    {
      name: 'reading-room-evening.wav',
      title: text('Reading room, evening', 'Lesesaal am Abend', 'قاعة القراءة مساءً'),
      kind: 'audio',
    },
  ],
  seo: {
    title: text('Library ambience (sound pack)', 'Klang der Bibliothek (Klangpaket)', 'أجواء المكتبة (حزمة صوتية)'),
    description: text(
      'Two gapless loops from a quiet reading room, midday and evening, uncompressed WAV.',
      'Zwei nahtlose Schleifen aus einem stillen Lesesaal, Mittag und Abend, unkomprimiertes WAV.',
      'مقطعان متصلان من قاعة قراءة هادئة، ظهرًا ومساءً، بصيغة WAV غير مضغوطة.',
    ),
  },
}
