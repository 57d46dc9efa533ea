import { createTranslations, type Translate } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of the cart. */
export const cartTexts = createTranslations({ en, de, ar })

export type CartTranslate = Translate<typeof en>
