import { z } from 'zod'

import { mostVariants } from '@/features/catalog/domain/check-variants'
import { issueWords } from '@/platform/http/issue-words'
import type { IssueWords } from '@/platform/http/parse'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { typedCode } from '@/shared/typed-fields'
import { normalizeCode } from '@/shared/typed-text'

import type { TypedVariant } from './domain/typed-variants'
import { pricingPanel } from './panel-texts'

const texts = z.record(z.string().max(60), typedCode({ max: 60 }))

/** Amounts by currency, which may be written in lower case. */
const amounts = texts.transform((byCurrency) =>
  Object.fromEntries(
    Object.entries(byCurrency).map(([currency, amount]) => [normalizeCode(currency).toUpperCase(), amount]),
  ),
)

const cells = z.object({
  sku: typedCode({ max: 60 }),
  isActive: z.boolean(),
  price: amounts,
  compareAt: amounts,
  measure: typedCode({ max: 30 }).default(''),
  onHand: typedCode({ max: 20 }).default(''),
})

const variant = cells.extend({
  id: z.uuid(),
  options: texts,
  shown: cells.nullable().default(null),
  isRemoved: z.boolean().default(false),
  carried: z.object({ weightGrams: z.number().min(0).max(1e9).nullable(), isMadeToOrder: z.boolean() }).optional(),
})

/** The field `variantRows` of a product, as the panel and clients of the API send it. */
export const typedVariantsSchema = z
  .array(variant)
  // All variants of the product may be deleted and as many added.
  .max(2 * mostVariants)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'Each variant once')
  .transform((rows): readonly TypedVariant[] => rows)

/** What is wrong with the field, in the language of the panel. Of too many rows it names the limit of a product. */
export function typedVariantsWords(reader: InPanelLanguage): IssueWords {
  const t = pricingPanel.for(reader)
  const ofRow = issueWords(reader)
  return (issue) => {
    if (issue?.path.length !== 0) return ofRow(issue)
    if (issue.code === 'too_big') return t('refused.most', { most: mostVariants })
    return issue.code === 'custom' ? t('refused.twice') : ofRow(issue)
  }
}
