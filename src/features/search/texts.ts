import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of product cards, listings and search. */
export const searchTexts = createTranslations(catalogs)
