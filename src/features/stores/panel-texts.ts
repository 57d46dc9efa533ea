import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says of stores. */
export const storesPanel = createPanelTexts(catalogs)
