import type { Locale } from '@/shared/locales'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of the account's pages. Some contain `{name}` or `{number}` as plain placeholders. */
export type AccountWords = typeof en

export const accountWords = (locale: Locale): AccountWords => ({ en, de, ar })[locale]
