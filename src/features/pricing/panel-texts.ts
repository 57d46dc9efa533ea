import { createPanelTexts } from '@/shared/panel-texts'

import ar from './messages/panel/ar.json'
import de from './messages/panel/de.json'
import en from './messages/panel/en.json'

/** What the panel says in the variants’ table. */
export const pricingPanel = createPanelTexts({ en, de, ar })
