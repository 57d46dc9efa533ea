import { currencyDigits, isCurrencyCode } from '@/shared/currencies'
import { toDecimal } from '@/shared/money'
import type { InPanelLanguage } from './panel-texts'
import { sharedPanel } from './shared-panel'

interface Rule {
  readonly required: boolean
  readonly shown: InPanelLanguage
}

const isCount = (value: unknown, { required }: Pick<Rule, 'required'>, most: number): boolean =>
  (value == null && !required) ||
  (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most)

/** The highest price in minor units: the sum of a full cart of such prices is still a safe integer. */
const mostAmount = 99_999_999_999

/** True for a valid amount in minor units of the currency, else the error message, in browser and server alike. */
export function checkAmount(value: unknown, rule: Rule & { readonly currency: unknown }): true | string {
  if (isCount(value, rule, mostAmount)) return true
  const t = sharedPanel.for(rule.shown)
  const currency = typeof rule.currency === 'string' && isCurrencyCode(rule.currency) ? rule.currency : 'USD'
  if (isCount(value, rule, Number.MAX_SAFE_INTEGER))
    return t('amount.most', { most: toDecimal({ amount: mostAmount, currency }) })
  const digits = currencyDigits[currency]
  return t('amount.example', { example: (digits === 0 ? 450 : 4.5).toFixed(digits) })
}

/** True for a percentage up to 100 in basis points, else the error message. */
export const checkPercentage = (value: unknown, rule: Rule): true | string =>
  isCount(value, rule, 10_000) || sharedPanel.for(rule.shown)('amount.percentage')
