import type { CountryCode } from '@/shared/countries'

/**
 * How the country of a checkout's form was chosen. `made`: by the shopper. `shown`: it is the form's initial value, and
 * the shopper typed nothing. `none`: the form names no country that the store serves, so the country is estimated.
 */
export type CountryChoice = 'made' | 'shown' | 'none'

interface Form {
  /** The country that the form names, if the store serves it. */
  readonly named: CountryCode | null
  /** The country of the shopper's market. */
  readonly market: CountryCode
  /** The country stored in the browser. The page's script stores a choice there before the form is sent. */
  readonly kept: string | null | undefined
  /** Whether a field of the address other than the country was filled in. */
  readonly hasTyped: boolean
}

export function countryChoice({ named, market, kept, hasTyped }: Form): CountryChoice {
  if (named === null) return 'none'
  return hasTyped || named !== market || named === kept ? 'made' : 'shown'
}
