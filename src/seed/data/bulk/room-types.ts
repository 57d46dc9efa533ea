import { text } from '@/seed/data/build/text'

import type { ProductType } from './types'

const sizes = ['s', 'm', 'l']
const woods = ['oak', 'walnut', 'steel']

export const roomTypes: readonly ProductType[] = [
  {
    code: 'MAT',
    category: 'desk-mats',
    pictures: 'desk-mat',
    noun: text('desk mat', 'Schreibtischunterlage', 'مفرش مكتب'),
    options: { color: [], size: sizes, material: ['wool', 'leather', 'cork'] },
    price: 5200,
    weightGrams: 640,
  },
  {
    code: 'MST',
    category: 'monitor-stands',
    pictures: 'monitor-stand',
    noun: text('monitor stand', 'Monitorständer', 'حامل شاشة'),
    options: { size: sizes, material: woods },
    price: 11900,
    weightGrams: 3100,
  },
  {
    code: 'SHL',
    category: 'shelves',
    pictures: 'wall-shelf',
    noun: text('wall shelf', 'Wandregal', 'رفّ حائط'),
    options: { size: sizes, material: woods },
    price: 9800,
    weightGrams: 2900,
  },
  {
    code: 'CHR',
    category: 'chairs',
    pictures: 'task-chair',
    noun: text('chair', 'Stuhl', 'كرسي'),
    options: { color: [], size: sizes, material: ['wool', 'leather'] },
    price: 48900,
    weightGrams: 14500,
  },
  {
    code: 'DSK',
    category: 'desks',
    pictures: 'standing-desk',
    noun: text('desk', 'Schreibtisch', 'مكتب'),
    options: { size: sizes, material: woods },
    price: 89000,
    weightGrams: 38000,
  },
  {
    code: 'DRW',
    category: 'drawers',
    pictures: 'drawer-unit',
    noun: text('drawer unit', 'Rollcontainer', 'وحدة أدراج'),
    options: { color: [], size: sizes, material: woods },
    price: 24900,
    weightGrams: 15200,
  },
  {
    code: 'FTR',
    category: 'footrests',
    pictures: 'footrest',
    noun: text('footrest', 'Fußstütze', 'مسند قدمين'),
    options: { color: [], material: ['wool', 'cork', 'oak'] },
    price: 7600,
    weightGrams: 2200,
  },
]
