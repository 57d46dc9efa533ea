import { text } from '@/seed/data/build/text'

import type { ProductType } from './types'

const sizes = ['s', 'm', 'l']
const wares = ['stoneware', 'porcelain', 'glass']

export const tableTypes: readonly ProductType[] = [
  {
    code: 'MUG',
    category: 'mugs',
    pictures: 'morning-mug',
    noun: text('mug', 'Becher', 'كوب'),
    options: { color: [], size: sizes, material: wares },
    price: 2200,
    weightGrams: 340,
  },
  {
    code: 'CUP',
    category: 'cups',
    pictures: 'espresso-cup',
    noun: text('espresso cup', 'Espressotasse', 'فنجان إسبريسو'),
    options: { color: [], material: wares },
    price: 1600,
    weightGrams: 150,
  },
  {
    code: 'PLT',
    category: 'planters',
    pictures: 'planter',
    noun: text('planter', 'Pflanztopf', 'أصيص'),
    options: { color: [], size: sizes, material: ['stoneware', 'paper'] },
    price: 2700,
    weightGrams: 880,
  },
  {
    code: 'TRY',
    category: 'trays',
    pictures: 'catchall-tray',
    noun: text('tray', 'Ablageschale', 'صينية'),
    options: { color: [], size: sizes, material: ['stoneware', 'leather', 'oak', 'brass'] },
    price: 2900,
    weightGrams: 420,
  },
  {
    code: 'TPT',
    category: 'teapots',
    pictures: 'teapot',
    noun: text('teapot', 'Teekanne', 'إبريق شاي'),
    options: { color: [], size: sizes, material: wares },
    price: 5800,
    weightGrams: 760,
  },
  {
    code: 'CRF',
    category: 'carafes',
    pictures: 'carafe',
    noun: text('carafe', 'Karaffe', 'دورق'),
    options: { color: [], size: sizes, material: wares },
    price: 3800,
    weightGrams: 690,
  },
  {
    code: 'DRP',
    category: 'coffee-makers',
    pictures: 'pour-over-dripper',
    noun: text('coffee dripper', 'Kaffeefilter', 'قمع تقطير القهوة'),
    options: { color: [], size: ['s', 'm'], material: [...wares, 'steel'] },
    price: 3200,
    weightGrams: 380,
  },
  {
    code: 'PNC',
    category: 'trays',
    pictures: 'pencil-cup',
    noun: text('pencil cup', 'Stiftebecher', 'كوب أقلام'),
    options: { color: [], material: ['stoneware', 'cork', 'walnut'] },
    price: 1900,
    weightGrams: 330,
  },
]
