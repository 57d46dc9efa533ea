import { text } from '@/seed/data/build/text'

import type { ProductType } from './types'

const metals = ['brass', 'steel', 'aluminum']

export const lampTypes: readonly ProductType[] = [
  {
    code: 'ARC',
    category: 'desk-lamps',
    pictures: 'arc-desk-lamp',
    noun: text('desk lamp', 'Tischlampe', 'مصباح مكتب'),
    options: { color: [], size: ['s', 'm', 'l'], material: metals },
    price: 12900,
    weightGrams: 1900,
  },
  {
    code: 'RDL',
    category: 'reading-lamps',
    pictures: 'reading-light',
    noun: text('reading light', 'Leselicht', 'ضوء قراءة'),
    options: { color: [], material: metals },
    price: 5900,
    weightGrams: 310,
  },
  {
    code: 'CLP',
    category: 'desk-lamps',
    pictures: 'clamp-lamp',
    noun: text('clamp lamp', 'Klemmleuchte', 'مصباح بمشبك'),
    options: { color: [], material: metals },
    price: 8900,
    weightGrams: 1100,
  },
  {
    code: 'CND',
    category: 'lanterns',
    pictures: 'candle-lamp',
    noun: text('candle lamp', 'Kerzenlampe', 'مصباح شمعة'),
    options: { color: [], size: ['s', 'l'], material: ['glass', 'brass'] },
    price: 4800,
    weightGrams: 620,
  },
  {
    code: 'LNT',
    category: 'lanterns',
    pictures: 'paper-lantern',
    noun: text('lantern', 'Laterne', 'فانوس'),
    options: { size: ['s', 'm', 'l'], material: ['paper', 'linen'] },
    price: 6500,
    weightGrams: 540,
  },
  {
    code: 'BAR',
    category: 'screen-lights',
    pictures: 'monitor-bar',
    noun: text('screen light', 'Bildschirmleuchte', 'إضاءة شاشة'),
    options: { color: [], size: ['m', 'l'], material: ['aluminum', 'steel'] },
    price: 7900,
    weightGrams: 480,
  },
]
