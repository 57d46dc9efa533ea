import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts around every page: header, footer, error pages. */
export const shellTexts = createTranslations(catalogs)
