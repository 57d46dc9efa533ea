import type { Endpoint } from 'payload'
import { z } from 'zod'

import { staffEndpoint } from '@/features/staff/staff-endpoint'
import { ok } from '@/shared/result'
import { typedCode } from '@/shared/typed-fields'

import { getVariantMatrix, saveVariantMatrix } from './variant-matrix'

const path = '/variant-matrix/:id'
const texts = z.record(z.string().max(60), typedCode({ max: 60 }))

const cells = z.object({
  sku: typedCode({ max: 60 }),
  isActive: z.boolean(),
  price: texts,
  compareAt: texts,
  // Forms of the version before have neither this nor what they showed.
  measure: typedCode({ max: 30 }).default(''),
  onHand: typedCode({ max: 20 }),
})

const row = cells.extend({ id: z.uuid(), options: texts, shown: cells.nullable().default(null) })

const readCall = staffEndpoint({
  method: 'get',
  path,
  collection: 'products',
  roles: ['owner', 'manager', 'editor', 'support'],
  body: z.object({}),
  run: async ({ ctx, id }) => ok(await getVariantMatrix(ctx, id)),
  explain: () => 'This product does not exist any more.',
})

const saveCall = staffEndpoint({
  method: 'post',
  path,
  collection: 'products',
  roles: ['owner', 'manager', 'editor'],
  body: z.object({ rows: z.array(row).min(1).max(500) }),
  run: ({ ctx, id: productId, staff, body: { rows } }) =>
    saveVariantMatrix(ctx, { productId, rows, staffId: staff.id }),
  explain: ({ code }) =>
    code === 'not_found'
      ? 'This product does not exist any more.'
      : 'Nothing was saved. Correct the marked cells and save again.',
})

/** What the table of variants in the product's form calls. */
export const variantMatrixEndpoints: Endpoint[] = [readCall, saveCall]
