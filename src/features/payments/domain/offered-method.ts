import type { CountryCode } from '@/shared/countries'

interface ManualOffer {
  /** Where it is offered; empty means everywhere. */
  readonly countries: readonly string[]
  readonly isPaidOnDelivery: boolean
}

/** The facts that decide which payment methods are offered; unknown ones are ignored. */
export interface Purchase {
  readonly country?: CountryCode
  readonly requiresShipping?: boolean
}

/** Whether a method is offered. Payment on delivery needs a parcel, for which the carrier collects the money. */
export const isOffered = (
  { countries, isPaidOnDelivery }: ManualOffer,
  { country, requiresShipping = true }: Purchase,
): boolean =>
  (requiresShipping || !isPaidOnDelivery) &&
  (country === undefined || countries.length === 0 || countries.includes(country))
