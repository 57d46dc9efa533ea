import { detail } from '@/seed/data/build/details'
import { personalLicense, unlimited, wavFormat } from '@/seed/data/build/digital'
import { gallery } from '@/seed/data/build/gallery'
import { sale } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Brown noise', 'Braunes Rauschen', 'الضوضاء البنّية')

export const brownNoise: SeedProduct = {
  slug: 'brown-noise',
  kind: 'digital',
  categories: ['sound-packs', 'digital'],
  title,
  subtitle: text('The low, even kind', 'Das tiefe, gleichmäßige', 'خفيضة ومنتظمة'),
  description: [
    text(
      'Each octave is six decibels quieter than the one below it. What remains sounds like a waterfall two valleys away, and covers voices better than louder noise would.',
      'Jede Oktave ist sechs Dezibel leiser als die darunter. Was bleibt, klingt wie ein Wasserfall zwei Täler weiter und verdeckt Stimmen besser als lauteres Rauschen.',
      'كل أوكتاف فيها أخفض من الذي تحته بستة ديسيبل. وما يبقى يشبه شلالًا خلف واديين، ويحجب الأصوات خيرًا مما تحجبها ضوضاء أعلى.',
    ),
    text(
      'Two versions: the plain one, and one with a gentle swell of about four seconds, roughly the pace of a resting breath.',
      'Zwei Fassungen: die schlichte und eine mit sanftem An- und Abschwellen von etwa vier Sekunden, ungefähr im Takt eines ruhigen Atems.',
      'وهي في نسختين: واحدة ثابتة، وأخرى تعلو وتنخفض برفق كل أربع ثوانٍ تقريبًا، على إيقاع نَفَس مطمئن.',
    ),
  ],
  details: [
    detail('contents', text('Plain, breathing', 'Schlicht, atmend', 'ثابتة ومتنفسة')),
    detail('format', wavFormat),
    detail('license', personalLicense),
  ],
  options: [],
  variants: [
    {
      sku: 'FM-BROWN',
      options: {},
      prices: sale({ usd: 600, eur: 550 }, { usd: 900, eur: 850 }),
      stock: unlimited,
    },
  ],
  pictures: gallery({
    name: title,
    front: text(
      'Brown noise playing on a phone: waves on brown',
      '„Braunes Rauschen“ auf einem Telefon: Wellen auf Braun',
      '«الضوضاء البنّية» على هاتف: أمواج على البنّي',
    ),
    detail: text('The waves on the cover', 'Die Wellen auf dem Titelbild', 'الأمواج على الغلاف'),
    setting: 'table',
  }),
  related: ['desk-speaker', 'rain-and-rooms', 'in-ear-monitors'],
  files: [
    {
      name: 'brown-noise-plain.wav',
      title: text('Brown noise, plain', 'Braunes Rauschen, schlicht', 'ضوضاء بنّية ثابتة'),
      kind: 'audio',
    },
    {
      name: 'brown-noise-breathing.wav',
      title: text('Brown noise, breathing', 'Braunes Rauschen, atmend', 'ضوضاء بنّية متنفسة'),
      kind: 'audio',
    },
  ],
  seo: {
    title: text('Brown noise (sound pack)', 'Braunes Rauschen (Klangpaket)', 'الضوضاء البنّية (حزمة صوتية)'),
    description: text(
      'Brown noise in two versions, plain and breathing, as gapless uncompressed loops for work or sleep.',
      'Braunes Rauschen in zwei Fassungen, schlicht und atmend, als nahtlose Schleifen zum Arbeiten oder Schlafen.',
      'ضوضاء بنّية في نسختين، ثابتة ومتنفسة، مقاطع متصلة غير مضغوطة للعمل أو النوم.',
    ),
  },
}
