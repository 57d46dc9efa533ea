import { isLocale, type Locale } from '@/shared/locales'

import type { Context } from './context'

/** The language that the answer to this context's request is in. */
export const localeOf = ({ req, store }: Context): Locale => (isLocale(req.locale) ? req.locale : store.defaultLocale)
