import { currencyDigits, isCurrencyCode } from '@/shared/currencies'
import { toDecimal } from '@/shared/money'
import type { Said } from './said'

interface Rule {
  readonly required: boolean
}

export type AmountSaid = Said<'shared', 'amount.most' | 'amount.example' | 'amount.percentage'>

const isCount = (value: unknown, { required }: Rule, most: number): boolean =>
  (value == null && !required) ||
  (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most)

/** The highest price in minor units: the sum of a full cart of such prices is still a safe integer. */
const mostAmount = 99_999_999_999

/** What is wrong with an amount in minor units of the currency, in browser and server alike; null for a valid one. */
export function checkAmount(value: unknown, rule: Rule & { readonly currency: unknown }): AmountSaid | null {
  if (isCount(value, rule, mostAmount)) return null
  const currency = typeof rule.currency === 'string' && isCurrencyCode(rule.currency) ? rule.currency : 'USD'
  if (isCount(value, rule, Number.MAX_SAFE_INTEGER))
    return { of: 'shared', key: 'amount.most', values: { most: toDecimal({ amount: mostAmount, currency }) } }
  const digits = currencyDigits[currency]
  const example = (digits === 0 ? 450 : 4.5).toFixed(digits)
  return { of: 'shared', key: 'amount.example', values: { example } }
}

/** What is wrong with a percentage in basis points; null for one up to 100. */
export const checkPercentage = (value: unknown, rule: Rule): AmountSaid | null =>
  isCount(value, rule, 10_000) ? null : { of: 'shared', key: 'amount.percentage' }
