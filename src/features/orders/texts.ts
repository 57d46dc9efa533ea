import { createTranslations, type Translate } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of orders: their pages and their mails. */
export const orderTexts = createTranslations(catalogs)

export type OrderTranslate = Translate<(typeof catalogs)['en']>
