import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says in the variants’ table. */
export const pricingPanel = createPanelTexts(catalogs)
