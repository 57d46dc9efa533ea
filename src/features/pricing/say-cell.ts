import { sayProblem } from '@/features/catalog/say-problem'
import { inventoryPanel } from '@/features/inventory/panel-texts'
import type { InPanelLanguage } from '@/shared/panel-texts'

import type { CellSaid } from './domain/cell-said'
import { pricingPanel } from './panel-texts'

/** What is wrong with a cell, in words. */
export function sayCell(said: CellSaid, reader: InPanelLanguage): string {
  if (said.of === 'pricing') return pricingPanel.say(said, reader)
  return said.of === 'inventory' ? inventoryPanel.say(said, reader) : sayProblem(said, reader)
}
