import { z } from 'zod'

import { findSkuWithOptions } from '@/features/catalog/variant-by-options.queries'
import { optionIn } from '@/features/catalog/ui/option-name'
import type { Context } from '@/platform/context'
import { typedCode } from '@/shared/typed-fields'

import { addLineSchema } from './cart.schemas'

const code = typedCode({ min: 1, max: 60 })
const chosenSchema = z.object({ sku: addLineSchema.shape.sku, options: z.record(code, code) })

/**
 * The SKU that a form adds; null when no variant has the options chosen in it. A form that is sent before its scripts
 * ran has the SKU of the page's first variant, but the options that the shopper chose. Browsers without scripts show a
 * list of variants instead of the options; its SKU precedes the first one.
 */
export async function chosenSku(ctx: Context, form: FormData): Promise<FormDataEntryValue | null> {
  const options = Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const option = optionIn(name)
      return option === null ? [] : [[option, value] as const]
    }),
  )
  const chosen = chosenSchema.safeParse({ sku: form.get('sku'), options })
  if (!chosen.success || Object.keys(options).length === 0 || form.getAll('sku').length > 1) return form.get('sku')
  return findSkuWithOptions(ctx, chosen.data.sku, chosen.data.options)
}
