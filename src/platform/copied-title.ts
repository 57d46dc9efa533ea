import type { FieldHook, TextField } from 'payload'

import { defaultLocale, isLocale, type Locale } from '@/shared/locales'
import { sharedPanel } from '@/shared/shared-panel'

/** Payload calls the hook once for each language without naming it: it is the language whose text equals the value. */
function localeOf(all: unknown, value: string): Locale {
  if (typeof all !== 'object' || all === null) return defaultLocale
  const [locale] = Object.entries(all).find(([, text]) => text === value) ?? []
  return isLocale(locale) ? locale : defaultLocale
}

/** The title field of a document; the title of a duplicate is marked: `Pen (copy)`. */
export function copiedTitle(field: TextField & { readonly maxLength: number }): TextField {
  const rename: FieldHook = ({ siblingData, value }) => {
    if (typeof value !== 'string' || value === '') return value as unknown
    const language = localeOf((siblingData as Record<string, unknown>)[field.name], value)
    const t = sharedPanel.for({ i18n: { language } })
    const mark = (title: string): string => t('copiedTitle', { title })
    return mark(value.slice(0, field.maxLength - mark('').length).trimEnd())
  }
  return { ...field, hooks: { ...field.hooks, beforeDuplicate: [rename] } }
}
