import type { SeedLocale } from '@/seed/data/types'

/**
 * Paths of every localized text within `data` that lacks one of the locales or is blank in it.
 * A localized text is any object whose `en` is a string.
 */
export function emptyTexts(data: unknown, locales: SeedLocale[], path = ''): string[] {
  if (typeof data !== 'object' || data === null) return []
  const entries = Object.entries(data)
  if ('en' in data && typeof data.en === 'string') {
    const texts = new Map<string, unknown>(entries)
    return locales.filter((locale) => isBlank(texts.get(locale))).map((locale) => `${path}.${locale}`)
  }
  return entries.flatMap(([key, value]) => emptyTexts(value, locales, path === '' ? key : `${path}.${key}`))
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}
