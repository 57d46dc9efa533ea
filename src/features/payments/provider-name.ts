import type { Locale } from '@/shared/locales'

import { findOnlineProvider } from './providers'

/** The name of a provider's payments, such as 'Card or wallet'; null for manual payments, whose methods have names. */
export const providerName = (id: string, locale: Locale): string | null =>
  findOnlineProvider(id)?.browser.words(locale).name ?? null
