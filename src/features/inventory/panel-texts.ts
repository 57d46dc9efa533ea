import { createPanelTexts } from '@/shared/panel-texts'

import ar from './messages/panel/ar.json'
import de from './messages/panel/de.json'
import en from './messages/panel/en.json'

/** What the panel says of stock. */
export const inventoryPanel = createPanelTexts({ en, de, ar })
