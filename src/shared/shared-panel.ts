import { catalogs } from './messages/panel/catalogs'
import { createPanelTexts } from './panel-texts'

/** What all of the panel says: its groups, the fields and refusals that features share, the buttons of its dialogs. */
export const sharedPanel = createPanelTexts(catalogs)
