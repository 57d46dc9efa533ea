import ar from './messages/panel/ar.json'
import de from './messages/panel/de.json'
import en from './messages/panel/en.json'
import { createPanelTexts } from './panel-texts'

/** What all of the panel says: its groups, the fields and refusals that features share, the buttons of its dialogs. */
export const sharedPanel = createPanelTexts({ en, de, ar })
