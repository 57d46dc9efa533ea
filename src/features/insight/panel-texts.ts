import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the dashboard says. */
export const insightPanel = createPanelTexts(catalogs)
