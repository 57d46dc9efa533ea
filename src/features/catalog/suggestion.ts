import type { PriceText } from '@/ui/price'

/** What the search field shows while somebody types: ready to be drawn, in the page's language. */
export interface SuggestionList {
  readonly products: readonly ProductSuggestion[]
  readonly categories: readonly { readonly title: string; readonly href: string }[]
}

export interface ProductSuggestion {
  readonly title: string
  readonly note: string | null
  readonly href: string
  /** Before prices that are the lowest of several: "from". */
  readonly from: string
  readonly prices: readonly Omit<PriceText, 'compareText'>[]
  readonly thumbUrl: string | null
}
