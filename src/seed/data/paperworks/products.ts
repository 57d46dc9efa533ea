import { detail } from '@/seed/data/build/details'
import { colorOption, option } from '@/seed/data/build/options'
import { measure, pair, same } from '@/seed/data/build/text'
import type { SeedProduct, StoreText } from '@/seed/data/types'

const madeInOregon = detail('origin', same('Portland, Oregon'))

const kraftNotebook: SeedProduct<StoreText> = {
  slug: 'kraft-notebook',
  kind: 'physical',
  categories: ['stationery'],
  title: pair('Kraft notebook', 'Kraftpapierheft'),
  subtitle: pair('Sixty-four pages, two staples, one pocket', 'Vierundsechzig Seiten, zwei Klammern, eine Hosentasche'),
  description: [
    pair(
      'A thin notebook for lists and addresses. We fold the sheets by hand, staple them twice and trim the three edges in one cut, so they come out flush.',
      'Ein dünnes Heft für Listen und Adressen. Wir falzen die Bogen von Hand, heften sie mit zwei Klammern und beschneiden die drei Kanten in einem Zug, damit sie bündig sind.',
    ),
    pair(
      'The cover is unbleached kraft paper. It picks up marks from keys and coffee, and after a month it looks like yours.',
      'Der Umschlag ist ungebleichtes Kraftpapier. Er nimmt Spuren von Schlüsseln und Kaffee an, und nach einem Monat sieht er aus, als gehörte er zu Ihnen.',
    ),
  ],
  details: [
    detail('paper', measure('90', 'g/m²')),
    detail('pages', same('64')),
    {
      label: pair('Size', 'Größe'),
      value: pair('A6: 105 × 148 mm, A5: 148 × 210 mm', 'A6: 105 × 148 mm, A5: 148 × 210 mm'),
    },
    madeInOregon,
  ],
  options: [option('size', ['a6', 'a5'])],
  variants: [
    { sku: 'PW-KRAFT-A6', options: { size: 'a6' }, prices: { USD: { amount: 600 } }, stock: 140, weightGrams: 62 },
    { sku: 'PW-KRAFT-A5', options: { size: 'a5' }, prices: { USD: { amount: 900 } }, stock: 95, weightGrams: 118 },
  ],
  pictures: [
    {
      view: 'front',
      alt: pair('A notebook with a brown kraft cover', 'Ein Heft mit braunem Umschlag aus Kraftpapier'),
    },
    { view: 'detail', alt: pair('The texture of the kraft cover', 'Die Struktur des Kraftpapiers') },
    { view: 'scene', alt: pair('The notebook on a table', 'Das Heft auf einem Tisch') },
  ],
  related: ['brass-ruler', 'letter-set'],
  seo: {
    title: pair('Kraft notebook', 'Kraftpapierheft'),
    description: pair(
      'Pocket notebook with an unbleached kraft cover, folded and stapled by hand in Portland.',
      'Taschenheft mit Umschlag aus ungebleichtem Kraftpapier, in Portland von Hand gefalzt und geheftet.',
    ),
  },
}

const brassRuler: SeedProduct<StoreText> = {
  slug: 'brass-ruler',
  kind: 'physical',
  categories: ['stationery'],
  title: pair('Brass ruler', 'Messinglineal'),
  subtitle: pair('Fifteen centimeters, engraved, not printed', 'Fünfzehn Zentimeter, graviert statt gedruckt'),
  description: [
    pair(
      'Cut from a two-millimeter sheet and engraved on both edges, inches on one side and centimeters on the other. The lines are filled with black wax and will outlast you.',
      'Aus zwei Millimeter starkem Blech geschnitten und an beiden Kanten graviert, auf der einen Seite Zoll, auf der anderen Zentimeter. Die Striche sind mit schwarzem Wachs gefüllt und werden uns alle überdauern.',
    ),
    pair(
      'It arrives polished and grows dull with handling. A drop of lemon juice brings the shine back, if you miss it.',
      'Es kommt poliert und wird mit dem Anfassen matt. Ein Tropfen Zitronensaft bringt den Glanz zurück, falls er Ihnen fehlt.',
    ),
  ],
  details: [
    { label: pair('Material', 'Material'), value: pair('Solid brass, unlacquered', 'Massives Messing, unlackiert') },
    detail('dimensions', measure('160 × 20 × 2', 'mm')),
    detail('weight', measure('54', 'g')),
    madeInOregon,
  ],
  options: [],
  variants: [{ sku: 'PW-RULER', options: {}, prices: { USD: { amount: 2400 } }, stock: 38, weightGrams: 54 }],
  pictures: [
    {
      view: 'front',
      alt: pair('A brass ruler, engraved on both edges', 'Ein Messinglineal mit Gravur an beiden Kanten'),
    },
    {
      view: 'detail',
      alt: pair('Engraved lines filled with black wax', 'Gravierte Striche, mit schwarzem Wachs gefüllt'),
    },
    { view: 'scene', alt: pair('The ruler on a desk', 'Das Lineal auf einem Schreibtisch') },
  ],
  related: ['kraft-notebook', 'letter-set'],
  seo: {
    title: pair('Engraved brass ruler', 'Graviertes Messinglineal'),
    description: pair(
      'A solid brass ruler of 15 cm, engraved in inches and centimeters, unlacquered.',
      'Massives Messinglineal, 15 cm, mit Gravur in Zoll und Zentimetern, unlackiert.',
    ),
  },
}

const letterSet: SeedProduct<StoreText> = {
  slug: 'letter-set',
  kind: 'physical',
  categories: ['stationery'],
  title: pair('Letter set', 'Briefset'),
  subtitle: pair('Ten sheets, ten envelopes, no excuse', 'Zehn Bogen, zehn Umschläge, keine Ausrede'),
  description: [
    pair(
      'Laid paper with a faint line to follow, and envelopes lined in tissue so that nothing shows through. The flap is gummed the old way: you have to lick it.',
      'Bütten mit einer zarten Linie, der man folgen kann, und Umschläge, mit Seidenpapier gefüttert, damit nichts durchscheint. Die Klappe ist auf alte Art gummiert: Sie müssen sie anlecken.',
    ),
    pair(
      'A list for ten names is printed inside the lid of the box.',
      'Im Deckel der Schachtel steht eine Liste für zehn Namen.',
    ),
  ],
  details: [
    detail('paper', measure('110', 'g/m²')),
    {
      label: pair('Contents', 'Inhalt'),
      value: pair('10 sheets, 10 lined envelopes', '10 Bogen, 10 gefütterte Umschläge'),
    },
    detail('dimensions', measure('148 × 210', 'mm')),
    madeInOregon,
  ],
  options: [colorOption(['bone', 'clay'])],
  variants: [
    {
      sku: 'PW-LETTER-BONE',
      options: { color: 'bone' },
      prices: { USD: { amount: 1800 } },
      stock: 52,
      weightGrams: 210,
    },
    {
      sku: 'PW-LETTER-CLAY',
      options: { color: 'clay' },
      prices: { USD: { amount: 1500, compareAt: 1800 } },
      stock: 2,
      weightGrams: 210,
    },
  ],
  pictures: [
    { view: 'front', color: 'bone', alt: pair('Letter set in bone', 'Briefset in Naturweiß') },
    { view: 'detail', color: 'bone', alt: pair('Paper and envelope up close', 'Papier und Umschlag aus der Nähe') },
    { view: 'scene', color: 'bone', alt: pair('The letter set on a table', 'Das Briefset auf einem Tisch') },
    { view: 'front', color: 'clay', alt: pair('Letter set in clay', 'Briefset in Tonrot') },
  ],
  related: ['kraft-notebook', 'brass-ruler'],
  seo: {
    title: pair('Letter set with lined envelopes', 'Briefset mit gefütterten Umschlägen'),
    description: pair(
      'Ten sheets of laid paper and ten tissue-lined envelopes in a box, in bone or clay.',
      'Zehn Bogen Bütten und zehn mit Seidenpapier gefütterte Umschläge in einer Schachtel.',
    ),
  },
}

export const paperworksProducts: SeedProduct<StoreText>[] = [kraftNotebook, brassRuler, letterSet]
