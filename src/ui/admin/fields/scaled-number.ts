import { parseScaled } from '@/shared/money-parse'

/** The value of an invalid text: below any minimum, so browser and server both refuse it. */
export const unreadable = -1

/** A whole number of smallest units as people write it: 450 with two digits is '4.50', or '4.5' when `short`. */
export function writeScaled(value: unknown, digits: number, short = false): string {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return ''
  const text = (value / 10 ** digits).toFixed(digits)
  return short && digits > 0 ? text.replace(/\.?0+$/, '') : text
}

/** The typed number in smallest units; null for an empty text, `unreadable` for an invalid one. */
export function readScaled(text: string, digits: number): number | null {
  if (text.trim() === '') return null
  const parsed = parseScaled(text, digits)
  return parsed.ok ? parsed.value : unreadable
}
