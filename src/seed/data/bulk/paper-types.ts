import { text } from '@/seed/data/build/text'

import type { ProductType } from './types'

const sizes = ['a6', 'a5', 'a4']
const rulings = ['plain', 'lined', 'dot', 'grid', 'narrow', 'music']
const papers = ['80g', '100g', '120g', 'cotton']
const bindings = ['sewn', 'spiral', 'glued']
const covers = ['linen', 'leather', 'cork', 'paper', 'wool']
const metals = ['brass', 'steel', 'aluminum']

const book = { size: sizes, ruling: rulings, paper: papers, binding: bindings, material: covers }

export const paperTypes: readonly ProductType[] = [
  {
    code: 'NTB',
    category: 'journals',
    pictures: 'field-notebook',
    noun: text('notebook', 'Notizbuch', 'دفتر'),
    options: { ...book, color: [] },
    price: 1800,
    weightGrams: 310,
  },
  {
    code: 'SKB',
    category: 'sketchbooks',
    pictures: 'sketchbook',
    noun: text('sketchbook', 'Skizzenbuch', 'دفتر رسم'),
    options: { ...book, ruling: ['plain'], color: [] },
    price: 2600,
    weightGrams: 540,
  },
  {
    code: 'FPN',
    category: 'fountain-pens',
    pictures: 'fountain-pen',
    noun: text('fountain pen', 'Füllfederhalter', 'قلم حبر سائل'),
    options: { color: [], material: metals },
    price: 6900,
    weightGrams: 28,
  },
  {
    code: 'PAD',
    category: 'pads',
    pictures: 'dot-grid-pad',
    noun: text('pad', 'Schreibblock', 'كرّاسة'),
    options: { size: sizes, ruling: rulings, paper: papers, binding: ['spiral', 'glued'] },
    price: 950,
    weightGrams: 260,
  },
  {
    code: 'PLN',
    category: 'planners',
    pictures: 'daily-planner',
    noun: text('planner', 'Tagesplaner', 'مخطِّط يومي'),
    options: { ...book, color: [] },
    price: 3100,
    weightGrams: 600,
  },
  {
    code: 'JRN',
    category: 'journals',
    pictures: 'founders-notebook',
    noun: text('journal', 'Tagebuch', 'دفتر يوميات'),
    options: book,
    price: 2400,
    weightGrams: 420,
  },
  {
    code: 'RLB',
    category: 'rollerballs',
    pictures: 'rollerball-pen',
    noun: text('rollerball pen', 'Tintenroller', 'قلم رولربول'),
    options: { color: [], material: metals },
    price: 3900,
    weightGrams: 24,
  },
  {
    code: 'PCL',
    category: 'pencils',
    pictures: 'mechanical-pencil',
    noun: text('mechanical pencil', 'Druckbleistift', 'قلم رصاص ميكانيكي'),
    options: { color: [], material: [...metals, 'oak'] },
    price: 2900,
    weightGrams: 18,
  },
  {
    code: 'INK',
    category: 'ink',
    pictures: 'ink-bottle',
    noun: text('ink', 'Tinte', 'حبر'),
    options: { color: [], size: ['s', 'm', 'l'] },
    price: 1500,
    weightGrams: 190,
  },
  {
    code: 'CRD',
    category: 'cards-and-letters',
    pictures: 'index-cards',
    noun: text('index cards', 'Karteikarten', 'بطاقات فهرسة'),
    options: { size: ['a6', 'a5'], ruling: rulings, paper: papers },
    price: 800,
    weightGrams: 210,
  },
  {
    code: 'ROL',
    category: 'pen-cases',
    pictures: 'pen-roll',
    noun: text('pen roll', 'Stifterolle', 'لفافة أقلام'),
    options: { color: [], size: ['s', 'm', 'l'], material: ['leather', 'linen', 'wool'] },
    price: 4200,
    weightGrams: 160,
  },
]
