import { ar } from '@payloadcms/translations/languages/ar'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import type { Config } from 'payload'

import { defaultLocale, type Locale } from '@/shared/locales'

/** Payload's own texts, in each language of the registry. */
const languages = { en, de, ar } as const satisfies Readonly<Record<Locale, unknown>>

/** The languages of the panel itself, for Payload's `i18n`: staff choose one on the page of their account. */
export const panelI18n = {
  supportedLanguages: languages,
  fallbackLanguage: defaultLocale,
} satisfies Config['i18n']
