import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** The texts of deliveries, which product pages, the checkout, orders and mails share. */
export const pricingTexts = createTranslations(catalogs)
