import { text } from '@/seed/data/build/text'

import { lampTypes } from './lamp-types'
import { paperTypes } from './paper-types'
import { roomTypes } from './room-types'
import { soundTypes } from './sound-types'
import { tableTypes } from './table-types'
import type { ProductType } from './types'

/** The most frequent ones first: how often they come follows Zipf's law. */
export const productTypes: readonly ProductType[] = [
  ...paperTypes.slice(0, 4),
  ...tableTypes.slice(0, 2),
  ...lampTypes.slice(0, 2),
  ...soundTypes.slice(0, 2),
  ...paperTypes.slice(4),
  ...tableTypes.slice(2),
  ...roomTypes,
  ...lampTypes.slice(2),
  ...soundTypes.slice(2),
]

/** Some products are found in these as well. */
export const extraCategories = [
  { slug: 'gifts', title: text('Gifts', 'Geschenke', 'هدايا') },
  { slug: 'travel', title: text('For traveling', 'Für unterwegs', 'للسفر') },
  { slug: 'limited-editions', title: text('Limited editions', 'Limitierte Auflagen', 'إصدارات محدودة') },
] as const
