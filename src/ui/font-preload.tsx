import { preload } from 'react-dom'

import textArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2'
import { localeEntry, type Locale } from '@/shared/locales'
import displayArabic from '@/ui/fonts/display-arabic.woff2'
import displayLatin from '@/ui/fonts/display-latin.woff2'
import textLatin from '@/ui/fonts/text-latin.woff2'

/** The fonts of a page's first screen; other files load on use. Arabic pages use the Latin font for digits. */
const fontFiles = {
  latin: [textLatin, displayLatin],
  arabic: [textArabic, displayArabic, textLatin],
} as const

/** Starts loading the fonts of a page's script before the stylesheet has loaded. */
export function FontPreload({ locale }: { locale: Locale }) {
  for (const href of fontFiles[localeEntry(locale).script]) {
    preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return null
}
