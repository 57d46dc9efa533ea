import type { Locale as PanelLocale } from 'payload'

import type { LocaleEntry } from '@/shared/locale-registry'

/** The languages of texts in the panel, for Payload's `localization`. */
export const panelLocales = (registry: Readonly<Record<string, LocaleEntry>>): PanelLocale[] =>
  Object.entries(registry).map(([code, { name, direction, fallback }]) => ({
    code,
    label: name,
    ...(direction === 'rtl' ? { rtl: true } : {}),
    ...(fallback === null ? {} : { fallbackLocale: fallback }),
  }))
