import { currencyDigits, type CurrencyCode } from '@/shared/currencies'
import { fail, ok, type Result } from '@/shared/result'
import { normalizeCode } from '@/shared/typed-text'

/** Enough for any price, and far below `Number.MAX_SAFE_INTEGER`. */
const mostFigures = 12

/**
 * Parses a typed amount, such as '24', '24.00', '24,5' or '٢٤٫٥', to minor units of the currency. Refuses signs and
 * thousands separators: '1,299' is ambiguous, so a currency with cents refuses it.
 */
export const parseAmount = (text: string, currency: CurrencyCode): Result<number, { code: 'invalid_amount' }> =>
  parseScaled(text, currencyDigits[currency])

/** The same for any number stored in its smallest unit, such as a percentage in basis points (2 digits). */
export function parseScaled(text: string, digits: number): Result<number, { code: 'invalid_amount' }> {
  const match = /^(\d+)(?:[.,\u066b](\d+))?$/.exec(normalizeCode(text))
  const [, whole = '', fraction = ''] = match ?? []
  if (!match || whole.length > mostFigures || fraction.length > digits) return fail('invalid_amount')
  return ok(Number(whole + fraction.padEnd(digits, '0')))
}
