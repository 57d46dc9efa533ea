import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** What buyers read about paying by Stripe. */
export const stripeTexts = createTranslations({ en, de, ar })
