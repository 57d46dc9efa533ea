import type { BuyModel, BuyVariant } from '@/features/catalog/ui/buy-model'
import { Select } from '@/ui/select'

interface NoScriptVariantsProps {
  readonly model: BuyModel
  readonly label: string
}

/** All buyable variants as one list, for browsers without scripts. Its `sku` precedes the hidden one in the form. */
export function NoScriptVariants({ model, label }: NoScriptVariantsProps) {
  const buyable = model.variants.filter(({ availability }) => availability !== 'sold_out')
  if (buyable.length < 2) return null
  return (
    <noscript>
      <Select
        name="sku"
        aria-label={label}
        options={buyable.map((variant) => ({ value: variant.sku, label: nameOf(variant, model) }))}
      />
    </noscript>
  )
}

/** The labels of a variant's option values: 'Ink, A5, Dot grid'. */
export const nameOf = (variant: BuyVariant, { options }: BuyModel): string =>
  options
    .map(({ code, values }) => values.find((value) => value.code === variant.options[code])?.label ?? '')
    .filter(Boolean)
    .join(' · ')
