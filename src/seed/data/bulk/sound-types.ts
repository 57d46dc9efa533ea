import { text } from '@/seed/data/build/text'

import type { ProductType } from './types'

const woods = ['oak', 'walnut']

export const soundTypes: readonly ProductType[] = [
  {
    code: 'KBD',
    category: 'mechanical-keyboards',
    pictures: 'mechanical-keyboard',
    noun: text('keyboard', 'Tastatur', 'لوحة مفاتيح'),
    options: { color: [], size: ['s', 'm', 'l'], material: ['aluminum', 'walnut'] },
    price: 14900,
    weightGrams: 980,
  },
  {
    code: 'OEH',
    category: 'over-ear-headphones',
    pictures: 'over-ear-headphones',
    noun: text('headphones', 'Kopfhörer', 'سماعات رأس'),
    options: { color: [], material: ['leather', 'wool'] },
    price: 22900,
    weightGrams: 290,
  },
  {
    code: 'IEM',
    category: 'earphones',
    pictures: 'in-ear-monitors',
    noun: text('earphones', 'Ohrhörer', 'سماعات أذن'),
    options: { color: [], size: ['s', 'm', 'l'] },
    price: 8900,
    weightGrams: 40,
  },
  {
    code: 'SPK',
    category: 'speakers',
    pictures: 'desk-speaker',
    noun: text('desk speaker', 'Tischlautsprecher', 'مكبّر صوت للمكتب'),
    options: { size: ['s', 'm'], material: woods },
    price: 18900,
    weightGrams: 2400,
  },
  {
    code: 'NUM',
    category: 'number-pads',
    pictures: 'numpad',
    noun: text('number pad', 'Ziffernblock', 'لوحة أرقام'),
    options: { color: [], material: ['aluminum', 'walnut'] },
    price: 5900,
    weightGrams: 260,
  },
  {
    code: 'WRS',
    category: 'wrist-rests',
    pictures: 'wrist-rest',
    noun: text('wrist rest', 'Handballenauflage', 'مسند معصم'),
    options: { color: [], size: ['s', 'm', 'l'], material: ['walnut', 'cork', 'leather'] },
    price: 3400,
    weightGrams: 300,
  },
  {
    code: 'HST',
    category: 'over-ear-headphones',
    pictures: 'headphone-stand',
    noun: text('headphone stand', 'Kopfhörerständer', 'حامل سماعات'),
    options: { size: ['s', 'm'], material: [...woods, 'steel', 'brass'] },
    price: 6400,
    weightGrams: 700,
  },
]
