import { createTranslations } from '@/platform/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of accounts: what forms answer, and mails. */
export const accountTexts = createTranslations({ en, de, ar })
