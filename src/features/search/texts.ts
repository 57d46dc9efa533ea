import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of product cards, listings and search. */
export const searchTexts = createTranslations({ en, de, ar })
