import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says of staff, their keys and sessions. */
export const staffPanel = createPanelTexts(catalogs)
