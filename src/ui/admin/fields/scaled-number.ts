import { parseScaled } from '@/shared/money-parse'

/** Stands for a text that is no amount: below any minimum, so that neither side of the panel accepts it. */
export const unreadable = -1

/** A whole number of smallest units as people write it: 450 with two digits is '4.50', or '4.5' when `short`. */
export function writeScaled(value: unknown, digits: number, short = false): string {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return ''
  const text = (value / 10 ** digits).toFixed(digits)
  return short && digits > 0 ? text.replace(/\.?0+$/, '') : text
}

/** What was typed in smallest units; null for nothing, `unreadable` for what is no such number. */
export function readScaled(text: string, digits: number): number | null {
  if (text.trim() === '') return null
  const parsed = parseScaled(text, digits)
  return parsed.ok ? parsed.value : unreadable
}
