import { createPanelTexts } from '@/shared/panel-texts'

import ar from './messages/panel/ar.json'
import de from './messages/panel/de.json'
import en from './messages/panel/en.json'

/** What the panel says of stores. */
export const storesPanel = createPanelTexts({ en, de, ar })
