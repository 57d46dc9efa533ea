import type { InPanelLanguage } from '@/shared/panel-texts'
import type { AmountSaid } from '@/shared/scaled-fields'
import { sharedPanel } from '@/shared/shared-panel'

import type { CatalogSaid } from './domain/catalog-said'
import { catalogPanel } from './panel-texts'

/** What is wrong with a product or a variant, in words. */
export const sayProblem = (said: CatalogSaid | AmountSaid, reader: InPanelLanguage): string =>
  said.of === 'shared' ? sharedPanel.say(said, reader) : catalogPanel.say(said, reader)
