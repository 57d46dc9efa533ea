import type { Availability } from './availability'
import type { OptionValues } from './variant-matrix'

/** The part of a variant that the choice among variants needs. */
export interface Choosable {
  readonly options: OptionValues
  readonly availability: Availability
}

const canBeBought = ({ availability }: Choosable): boolean => availability !== 'sold_out'

/** The variant with exactly these option values; null when it does not exist. */
export const variantWith = <V extends Choosable>(variants: readonly V[], choice: OptionValues): V | null =>
  variants.find(({ options }) => Object.entries(choice).every(([code, value]) => options[code] === value)) ?? null

/** The variant that a page begins with: the first that can be bought, or else the first. */
export const firstChoice = <V extends Choosable>(variants: readonly V[]): V | null =>
  variants.find(canBeBought) ?? variants[0] ?? null

/** Whether a value cannot be bought in combination with the other chosen options. */
export function isOut(variants: readonly Choosable[], choice: OptionValues, code: string, value: string): boolean {
  const variant = variantWith(variants, { ...choice, [code]: value })
  return variant === null || !canBeBought(variant)
}

/**
 * The choice after a shopper has chosen a value: the other options stay when such a variant exists. Otherwise they
 * change to the variant with that value that has most in common with the choice; variants that can be bought come
 * first.
 */
export function choose(
  variants: readonly Choosable[],
  choice: OptionValues,
  { code, value }: { code: string; value: string },
): OptionValues {
  const wanted = { ...choice, [code]: value }
  if (variantWith(variants, wanted)) return wanted
  const inCommon = ({ options }: Choosable) =>
    Object.entries(wanted).filter(([each, chosen]) => options[each] === chosen).length
  const [best] = variants
    .filter(({ options }) => options[code] === value)
    .toSorted((a, b) => Number(canBeBought(b)) - Number(canBeBought(a)) || inCommon(b) - inCommon(a))
  return best ? best.options : wanted
}
