import { text } from '@/seed/data/build/text'
import type { SeedFile } from '@/seed/data/types'

/** Downloads do not run out: digital variants carry this number and their stock is not counted down in the demo. */
export const unlimited = 100_000

/** One PDF per language, each for the variants of that language. */
export function booksByLanguage(name: string, skus: { en: string; de: string }): SeedFile[] {
  return [
    { name: `${name}-en.pdf`, kind: 'pdf', language: 'en', skus: [skus.en] },
    { name: `${name}-de.pdf`, kind: 'pdf', language: 'de', skus: [skus.de] },
  ]
}

export const personalLicense = text(
  'For one person, on any number of devices',
  'Für eine Person, auf beliebig vielen Geräten',
  'لشخص واحد على أي عدد من الأجهزة',
)

export const pdfFormat = text('PDF, no copy protection', 'PDF, ohne Kopierschutz', 'PDF بلا قيود نسخ')
export const wavFormat = text(
  'WAV, uncompressed, gapless loops',
  'WAV, unkomprimiert, nahtlose Schleifen',
  'WAV غير مضغوط، مقاطع تتكرر بلا انقطاع',
)
