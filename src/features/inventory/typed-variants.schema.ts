import { z } from 'zod'

import { typedCode } from '@/shared/typed-fields'

import type { TypedVariant } from './domain/typed-variants'

/** As many variants as one product may have. */
const mostVariants = 500

const texts = z.record(z.string().max(60), typedCode({ max: 60 }))

const cells = z.object({
  sku: typedCode({ max: 60 }),
  isActive: z.boolean(),
  price: texts,
  compareAt: texts,
  measure: typedCode({ max: 30 }).default(''),
  onHand: typedCode({ max: 20 }).default(''),
})

const variant = cells.extend({
  id: z.uuid(),
  options: texts,
  shown: cells.nullable().default(null),
  isRemoved: z.boolean().default(false),
})

/** The field `variantRows` of a product, as the panel and clients of the API send it. */
export const typedVariantsSchema = z
  .array(variant)
  .max(mostVariants)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'Each variant once')
  .transform((rows): readonly TypedVariant[] => rows)
