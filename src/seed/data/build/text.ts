import type { StoreText, Text } from '@/seed/data/types'

/** One text in the three languages of the main demo store. */
export function text(en: string, de: string, ar: string): Text {
  return { en, de, ar }
}

/** One text of the second demo store, which speaks no Arabic. */
export function pair(en: string, de: string): StoreText {
  return { en, de }
}

/** A text that reads the same everywhere, such as a paper size. */
export function same(value: string): Text {
  return { en: value, de: value, ar: value }
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

/** A number with its unit, decimals written with a point in `value`; German gets the comma, Arabic the Arabic unit. */
export function measure(value: string, unit: keyof typeof arabicUnits): Text {
  return {
    en: `${value} ${unit}`,
    de: `${value.replaceAll('.', ',')} ${unit}`,
    ar: `${value} ${arabicUnits[unit]}`,
  }
}
