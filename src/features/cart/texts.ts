import { createTranslations, type Translate } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of the cart. */
export const cartTexts = createTranslations(catalogs)

export type CartTranslate = Translate<(typeof catalogs)['en']>
