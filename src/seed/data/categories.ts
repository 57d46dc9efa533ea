import { ceramicsCategories } from '@/seed/data/categories/ceramics'
import { digitalCategories } from '@/seed/data/categories/digital'
import { furnitureCategories } from '@/seed/data/categories/furniture'
import { lightCategories } from '@/seed/data/categories/light'
import { paperCategories } from '@/seed/data/categories/paper'
import { soundAndKeysCategories } from '@/seed/data/categories/sound-and-keys'
import type { SeedCategory } from '@/seed/data/types'

/** Every category of the main demo store, parents before their children. */
export const categories: SeedCategory[] = [
  ...paperCategories,
  ...lightCategories,
  ...ceramicsCategories,
  ...soundAndKeysCategories,
  ...furnitureCategories,
  ...digitalCategories,
]
