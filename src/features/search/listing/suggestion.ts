import type { PriceText } from '@/ui/price'

/** What the search field shows while a shopper types: texts and prices in the page's language, ready to be rendered. */
export interface SuggestionList {
  readonly products: readonly ProductSuggestion[]
  readonly categories: readonly { readonly title: string; readonly href: string }[]
  /** Content pages, such as one about delivery. */
  readonly pages: readonly { readonly title: string; readonly href: string }[]
}

export interface ProductSuggestion {
  readonly title: string
  readonly note: string | null
  readonly href: string
  /** The word "from", shown before a price that is the lowest of several. */
  readonly from: string
  readonly prices: readonly Omit<PriceText, 'compareText'>[]
  readonly thumbUrl: string | null
}
