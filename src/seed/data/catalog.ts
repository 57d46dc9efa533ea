import { dailyPlanner } from '@/seed/data/products/paper/daily-planner'
import { dotGridPad } from '@/seed/data/products/paper/dot-grid-pad'
import { fieldNotebook } from '@/seed/data/products/paper/field-notebook'
import type { SeedProduct } from '@/seed/data/types'

/** Every product of the main demo store, in the order that listings show by default. */
export const products: SeedProduct[] = [fieldNotebook, dailyPlanner, dotGridPad]
