/** What a shopper is told when there is not enough: pieces asked for and pieces left, a line per variant. */
export interface StockShortage {
  readonly code: 'insufficient_stock'
  readonly lines: readonly { readonly sku: string; readonly requested: number; readonly available: number }[]
}
