import type { CountryCode } from '@/shared/countries'

/** Changes with the words of the consent, so that an order shows which ones its buyer read. */
export const consentVersion = '2026-11'

/**
 * Where buyers of downloads may withdraw until they agree to begin: the European Economic Area (Directive 2011/83/EU,
 * article 16(m), made part of its agreement by decision 181/2012) and the United Kingdom (Consumer Contracts
 * Regulations 2013, regulation 37). Parts of France and Finland have codes of their own and the same law (TFEU,
 * articles 349 and 355).
 */
const countriesWithConsent: ReadonlySet<string> = new Set<CountryCode>([
  ...(['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT'] as const),
  ...(['LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'IS', 'LI', 'NO', 'GB'] as const),
  ...(['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'] as const),
])

interface Purchase {
  readonly hasDownloads: boolean
  /** No consent is required for an order that is free. */
  readonly isFree: boolean
  /** Where the buyer lives, as far as it is known: that law protects them (Regulation 593/2008, article 6). */
  readonly buyerCountry: string | null
  /** Where the seller is established, whose law the contract is usually under. */
  readonly sellerCountry: string | null
}

/** Whether the buyer must agree that the download begins before the time to withdraw is over. */
export const asksForConsent = ({ hasDownloads, isFree, buyerCountry, sellerCountry }: Purchase): boolean =>
  hasDownloads &&
  !isFree &&
  [buyerCountry, sellerCountry].some((country) => country !== null && countriesWithConsent.has(country))
