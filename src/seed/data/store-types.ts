import type { SeedCurrency, SeedLink, SeedLocale, StoreText, Text } from '@/seed/data/types'
import type { BillingAddress } from '@/shared/address-format'

/** Integer minor units per currency of the store. */
type SeedAmounts = Partial<Record<SeedCurrency, number>>

/** Rate in basis points: 1900 is 19 %, 810 is 8.1 %. */
export type SeedTaxRate<T extends StoreText = Text> = { country: string; name: T; basisPoints: number }

/** `countries` lists ISO codes; `rest` is every country that no other method of the store names. */
export type SeedShippingMethod<T extends StoreText = Text> = {
  code: string
  name: T
  description: T
  countries: string[] | 'rest'
  /** Working days from the order to the door. */
  deliveryDays: { min: number; max: number }
  amounts: SeedAmounts
  /** From this value of goods on, the method costs nothing. */
  freeFrom?: SeedAmounts
}

/** `countries` missing: offered everywhere. `instructions` may hold `{number}` (order number) and `{total}`. */
export type SeedManualPayment<T extends StoreText = Text> = {
  code: 'bank-transfer' | 'cash-on-delivery'
  name: T
  description: T
  instructions: T
  countries?: string[]
  isPaidOnDelivery?: true
  currencies?: SeedCurrency[]
}

/** Overrides of the design tokens, by token name; a token that is missing keeps its default. */
type SeedTheme = {
  light: Record<string, string>
  dark: Record<string, string>
  /** Pixels. */
  radius: number
  displayFont: 'serif' | 'sans'
}

export type SeedNavigation<T extends StoreText = Text> = {
  header: SeedLink<T>[]
  footer: { title: T; links: SeedLink<T>[] }[]
  /** Above the header. */
  announcement: T
}

export type SeedStore<T extends StoreText = Text> = {
  slug: string
  name: string
  tagline: T
  /** Host names besides the public address of the installation; the default store also answers to unknown hosts. */
  hosts: string[]
  isDefault: boolean
  locales: SeedLocale[]
  defaultLocale: SeedLocale
  currencies: SeedCurrency[]
  defaultCurrency: SeedCurrency
  /** ISO 3166-1 alpha-2. */
  defaultCountry: string
  /** Where readers of a language begin. */
  languageDefaults: { locale: SeedLocale; country: string; currency: SeedCurrency }[]
  pricesIncludeTax: boolean
  contact: { email: string; phone: string; hours: T }
  /** IANA. */
  timeZone: string
  legal: { address: BillingAddress; director: string; register: string; vatId: string; notice: T }
  taxRates: SeedTaxRate<T>[]
  /** For countries without a rate of their own. */
  defaultTaxBasisPoints: number
  shippingMethods: SeedShippingMethod<T>[]
  manualPayments: SeedManualPayment<T>[]
  /** Promises shown near the price and in the cart. */
  promises: T[]
  returnDays: number
  navigation: SeedNavigation<T>
  theme: SeedTheme
}
