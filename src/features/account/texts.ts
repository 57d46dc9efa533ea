import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The messages of the account's forms. */
export const accountTexts = createTranslations({ en, de, ar })
