import { text } from '@/seed/data/build/text'
import type { SeedFile, Text } from '@/seed/data/types'

/** Downloads do not run out: digital variants carry this number and their stock is not counted down in the demo. */
export const unlimited = 100_000

/** One PDF per language, each for the variants of that language. */
export function booksByLanguage(name: string, title: Text): SeedFile[] {
  return (['en', 'de'] as const).map((language) => ({
    name: `${name}-${language}.pdf`,
    title: {
      en: `${title.en} (${languages[language].en})`,
      de: `${title.de} (${languages[language].de})`,
      ar: `${title.ar} (${languages[language].ar})`,
    },
    kind: 'pdf',
    language,
    optionValue: `language:${language}`,
  }))
}

const languages = {
  en: text('English', 'Englisch', 'بالإنجليزية'),
  de: text('German', 'Deutsch', 'بالألمانية'),
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
