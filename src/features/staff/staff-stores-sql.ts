import { eq } from 'drizzle-orm'

import { pathOf } from '@/platform/field-path'
import { staff_rels } from '@/platform/payload-schema'
import type { Staff } from '@/platform/payload-types'

/** The relations of staff that are their stores. */
export const ofStores = eq(staff_rels.path, pathOf<Staff>('stores'))
