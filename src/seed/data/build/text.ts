import type { StoreText, Text } from '@/seed/data/types'

/** One text in the three languages of the main demo store. */
export function text(en: string, de: string, ar: string): Text {
  return { en: unbroken(en), de: unbroken(de), ar: unbroken(ar) }
}

/** One text of the second demo store, which speaks no Arabic. */
export function pair(en: string, de: string): StoreText {
  return { en: unbroken(en), de: unbroken(de) }
}

/** A text that reads the same everywhere, such as a paper size. */
export function same(value: string): Text {
  return text(value, value, value)
}

const arabicUnits = {
  mm: 'مم',
  cm: 'سم',
  m: 'م',
  g: 'غ',
  kg: 'كغ',
  'g/m²': 'غ/م²',
  ml: 'مل',
  l: 'لتر',
  W: 'واط',
  K: 'كلفن',
  Hz: 'هرتز',
  kHz: 'كيلوهرتز',
  dB: 'ديسيبل',
  Ω: 'أوم',
} as const

const otherUnits = ['lm', 'lux', 'Lux', 'V', 'mAh', '°C', '%', 'Uhr', 'a\\.m\\.', 'p\\.m\\.']
const units = [...Object.keys(arabicUnits), ...Object.values(arabicUnits), ...otherUnits]
const numberAndUnit = new RegExp(`(\\d) (?=(?:${units.join('|')})(?![\\p{L}\\d²]))`, 'gu')
const abbreviation = /\b(Art\.|Abs\.|lit\.|HRB|Nr\.) (?=[\da-z])/g

/** A number and its unit stay on one line, and so does a number of a law: the space between them is U+00A0. */
const unbroken = (words: string): string =>
  words.replaceAll(numberAndUnit, '$1\u00a0').replaceAll(abbreviation, '$1\u00a0')

/** A number with its unit, decimals written with a point in `value`; German gets the comma, Arabic the Arabic unit. */
export function measure(value: string, unit: keyof typeof arabicUnits): Text {
  return text(`${value} ${unit}`, `${value.replaceAll('.', ',')} ${unit}`, `${value} ${arabicUnits[unit]}`)
}
