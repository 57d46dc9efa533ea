import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of mails about an account. */
export const accountMailTexts = createTranslations({ en, de, ar })
