import type { FieldHook, TextField } from 'payload'

import { defaultLocale, isLocale, type Locale } from '@/shared/locales'

const words: Readonly<Record<Locale, string>> = { en: 'copy', de: 'Kopie', ar: 'نسخة' }

/** Payload calls the hook once for each language without naming it: it is the language whose text equals the value. */
function localeOf(all: unknown, value: string): Locale {
  if (typeof all !== 'object' || all === null) return defaultLocale
  const [locale] = Object.entries(all).find(([, text]) => text === value) ?? []
  return isLocale(locale) ? locale : defaultLocale
}

/** The title field of a document; the title of a duplicate is marked: `Pen (copy)`. */
export function copiedTitle(field: TextField & { readonly maxLength: number }): TextField {
  const mark: FieldHook = ({ siblingData, value }) => {
    if (typeof value !== 'string' || value === '') return value as unknown
    const ending = ` (${words[localeOf((siblingData as Record<string, unknown>)[field.name], value)]})`
    return `${value.slice(0, field.maxLength - ending.length).trimEnd()}${ending}`
  }
  return { ...field, hooks: { ...field.hooks, beforeDuplicate: [mark] } }
}
