import type { Locale } from '@/shared/locales'

import { findOnlineProvider } from './providers'

/** How a payment of a provider is called, such as 'Card or wallet'; null for payments by hand, whose methods have names. */
export const providerName = (id: string, locale: Locale): string | null =>
  findOnlineProvider(id)?.browser.words(locale).name ?? null
