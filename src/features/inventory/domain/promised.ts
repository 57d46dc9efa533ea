import type { InPanelLanguage } from '@/shared/panel-texts'
import { inventoryPanel } from '../panel-texts'

interface Held {
  readonly reserved: number
  readonly allocated: number
}

/** The number of pieces of a variant that checkouts and open orders hold. */
export const heldPieces = (stock: Held | null | undefined): number => (stock?.reserved ?? 0) + (stock?.allocated ?? 0)

/** Why a variant cannot be deleted, in words; null when it can. */
export const promisedProblem = (held: number, reader: InPanelLanguage): string | null =>
  held === 0 ? null : inventoryPanel.for(reader)('promised.variant', { count: held })
