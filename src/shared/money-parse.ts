import { currencyDigits, type CurrencyCode } from '@/shared/currencies'
import { fail, ok, type Result } from '@/shared/result'
import { normalizeCode } from '@/shared/typed-text'

/** Enough for any price, and far below what a number holds exactly. */
const mostFigures = 12

/**
 * An amount as a person types it, such as '24', '24.00', '24,5' or '٢٤٫٥', in minor units of the currency. Neither signs
 * nor thousands separators: '1,299' may mean either of two prices, so it is refused where the currency has cents.
 */
export const parseAmount = (text: string, currency: CurrencyCode): Result<number, { code: 'invalid_amount' }> =>
  parseScaled(text, currencyDigits[currency])

/** The same for any number that is kept in its smallest unit, such as a percentage in basis points: two digits. */
export function parseScaled(text: string, digits: number): Result<number, { code: 'invalid_amount' }> {
  const match = /^(\d+)(?:[.,\u066b](\d+))?$/.exec(normalizeCode(text))
  const [, whole = '', fraction = ''] = match ?? []
  if (!match || whole.length > mostFigures || fraction.length > digits) return fail('invalid_amount')
  return ok(Number(whole + fraction.padEnd(digits, '0')))
}
