import { createTranslations, type Translate } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of orders: their pages and their mails. */
export const orderTexts = createTranslations({ en, de, ar })

export type OrderTranslate = Translate<typeof en>
