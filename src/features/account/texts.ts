import { createTranslations } from '@/platform/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** What the forms of an account answer. */
export const accountTexts = createTranslations({ en, de, ar })
