import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of mails about an account. */
export const accountMailTexts = createTranslations(catalogs)
