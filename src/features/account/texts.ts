import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The messages of the account's forms. */
export const accountTexts = createTranslations(catalogs)
