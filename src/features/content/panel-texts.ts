import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says of pages, pictures and navigation. */
export const contentPanel = createPanelTexts(catalogs)
