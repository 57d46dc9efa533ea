import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts around every page: header, footer, error pages. */
export const shellTexts = createTranslations({ en, de, ar })
