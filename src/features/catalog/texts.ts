import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of prices, availability and product pages. */
export const catalogTexts = createTranslations(catalogs)
