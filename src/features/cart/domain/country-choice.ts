import type { CountryCode } from '@/shared/countries'

/**
 * Who chose the country of a checkout's form. `made`: the shopper did. `shown`: the form began with it, and the shopper
 * typed nothing. `none`: the form names no country that the store serves, so the country is estimated.
 */
export type CountryChoice = 'made' | 'shown' | 'none'

interface Form {
  /** The country that the form names, if the store serves it. */
  readonly named: CountryCode | null
  /** The country of the shopper's market. */
  readonly market: CountryCode
  /** The country that is kept in the browser. The page's script keeps a choice there before the form is sent. */
  readonly kept: string | null | undefined
  /** Whether something of the address was typed beside its country. */
  readonly hasTyped: boolean
}

export function countryChoice({ named, market, kept, hasTyped }: Form): CountryChoice {
  if (named === null) return 'none'
  return hasTyped || named !== market || named === kept ? 'made' : 'shown'
}
