import type { AmountRefusal } from '@/features/payments/domain/amount-refusal'
import { money, type CurrencyCode, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

/** The smallest and the largest payment, null where there is no limit, in minor units; each is a multiple of `step`. */
export type AmountLimits = { readonly least: number | null; readonly most: number | null; readonly step: number }

type Taker = {
  readonly currencies: 'all' | ReadonlySet<CurrencyCode>
  readonly limits: (currency: CurrencyCode) => AmountLimits
}

/** Whether a provider accepts an amount, by its published limits. */
export function checkAmount({ currencies, limits }: Taker, amount: Money): Result<null, AmountRefusal> {
  const { currency } = amount
  if (currencies !== 'all' && !currencies.has(currency)) return fail('currency_unsupported', { currency })
  const { least, most, step } = limits(currency)
  if (amount.amount % step !== 0) return fail('amount_uneven', { limit: money(step, currency) })
  if (least !== null && amount.amount < least) return fail('amount_too_small', { limit: money(least, currency) })
  return most !== null && amount.amount > most ? fail('amount_too_large', { limit: money(most, currency) }) : ok(null)
}
