import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of prices, availability and product pages. */
export const catalogTexts = createTranslations({ en, de, ar })
