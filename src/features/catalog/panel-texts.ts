import { createPanelTexts } from '@/shared/panel-texts'

import { catalogs } from './messages/panel/catalogs'

/** What the panel says of products, variants, categories and downloads. */
export const catalogPanel = createPanelTexts(catalogs)
