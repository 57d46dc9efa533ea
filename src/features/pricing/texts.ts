import { createTranslations } from '@/shared/i18n'

import ar from './messages/ar.json'
import de from './messages/de.json'
import en from './messages/en.json'

/** The texts of deliveries, which product pages, the checkout, orders and mails share. */
export const pricingTexts = createTranslations({ en, de, ar })
