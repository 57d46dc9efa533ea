import { dailyPlanner } from '@/seed/data/products/paper/daily-planner'
import { dotGridPad } from '@/seed/data/products/paper/dot-grid-pad'
import { fieldNotebook } from '@/seed/data/products/paper/field-notebook'
import { fountainPen } from '@/seed/data/products/paper/fountain-pen'
import { foundersNotebook } from '@/seed/data/products/paper/founders-notebook'
import { indexCards } from '@/seed/data/products/paper/index-cards'
import { inkBottle } from '@/seed/data/products/paper/ink-bottle'
import { mechanicalPencil } from '@/seed/data/products/paper/mechanical-pencil'
import { penRoll } from '@/seed/data/products/paper/pen-roll'
import { rollerballPen } from '@/seed/data/products/paper/rollerball-pen'
import { sketchbook } from '@/seed/data/products/paper/sketchbook'
import type { SeedProduct } from '@/seed/data/types'

const paper = [
  fieldNotebook,
  dailyPlanner,
  dotGridPad,
  sketchbook,
  indexCards,
  fountainPen,
  rollerballPen,
  mechanicalPencil,
  inkBottle,
  penRoll,
  foundersNotebook,
]

/** Every product of the main demo store, in the order that listings show by default. */
export const products: SeedProduct[] = [...paper]
