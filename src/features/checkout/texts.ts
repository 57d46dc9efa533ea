import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of the checkout. */
export const checkoutTexts = createTranslations(catalogs)
