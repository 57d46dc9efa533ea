import type { Locale } from '@/shared/locales'

import { catalogs } from './messages/catalogs'

/** The texts of the account's pages. Some contain `{name}` or `{number}` as plain placeholders. */
export type AccountWords = (typeof catalogs)['en']

export const accountWords = (locale: Locale): AccountWords => catalogs[locale]
