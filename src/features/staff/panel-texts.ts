import { createPanelTexts } from '@/shared/panel-texts'

import ar from './messages/panel/ar.json'
import de from './messages/panel/de.json'
import en from './messages/panel/en.json'

/** What the panel says of staff, their keys and sessions. */
export const staffPanel = createPanelTexts({ en, de, ar })
