import type { CurrencyCode } from '@/shared/currencies'
import type { Money } from '@/shared/money'

/** Why a provider does not accept an amount. A retry with the same amount would fail again. */
export type AmountRefusal =
  | { readonly code: 'currency_unsupported'; readonly currency: CurrencyCode }
  | { readonly code: 'amount_too_small'; readonly limit: Money }
  | { readonly code: 'amount_too_large'; readonly limit: Money }
  /** It takes multiples of `limit` only. */
  | { readonly code: 'amount_uneven'; readonly limit: Money }
