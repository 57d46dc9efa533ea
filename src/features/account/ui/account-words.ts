import type { Locale } from '@/shared/locales'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The words of the account's pages; a few hold `{name}` or `{number}`, so nothing has to format them. */
export type AccountWords = typeof en

export const accountWords = (locale: Locale): AccountWords => ({ en, de, ar })[locale]
