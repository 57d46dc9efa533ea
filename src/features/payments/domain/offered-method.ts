import type { CountryCode } from '@/shared/countries'

interface ManualOffer {
  /** Where it is offered; empty means everywhere. */
  readonly countries: readonly string[]
  readonly isPaidOnDelivery: boolean
}

/** What decides which ways to pay a purchase has; what is not known decides nothing. */
export interface Purchase {
  readonly country?: CountryCode
  readonly requiresShipping?: boolean
}

/** Whether a purchase may be paid this way. Only a carrier that brings a parcel can collect the money for it. */
export const isOffered = (
  { countries, isPaidOnDelivery }: ManualOffer,
  { country, requiresShipping = true }: Purchase,
): boolean =>
  (requiresShipping || !isPaidOnDelivery) &&
  (country === undefined || countries.length === 0 || countries.includes(country))
