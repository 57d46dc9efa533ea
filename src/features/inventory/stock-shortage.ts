/** The failure when stock is short: requested and available pieces of each variant. */
export interface StockShortage {
  readonly code: 'insufficient_stock'
  readonly lines: readonly { readonly sku: string; readonly requested: number; readonly available: number }[]
}
