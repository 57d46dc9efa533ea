import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says of fulfillments. */
export const fulfillmentPanel = createPanelTexts(catalogs)
