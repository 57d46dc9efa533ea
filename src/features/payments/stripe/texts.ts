import { createTranslations } from '@/shared/i18n'

import { catalogs } from './messages/catalogs'

/** What buyers read about paying by Stripe. */
export const stripeTexts = createTranslations(catalogs)
