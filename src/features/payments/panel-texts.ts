import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says of payments and refunds. */
export const paymentsPanel = createPanelTexts(catalogs)
