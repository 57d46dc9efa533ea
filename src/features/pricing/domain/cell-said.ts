import type { CatalogSaid } from '@/features/catalog/domain/catalog-said'
import type { PromisedSaid } from '@/features/inventory/domain/promised'
import type { AmountSaid } from '@/shared/scaled-fields'
import type { Said } from '@/shared/said'

type CellKey = `cells.${
  | 'price'
  | 'compareAt'
  | 'noPrice'
  | 'measure'
  | 'onHand'
  | 'counted'
  | 'deleted'
  | 'reserved'
  | 'notSold'
  | 'changed'
  | 'foreign'}`

type PricingSaid = Said<'pricing', CellKey>

/** What is wrong with a cell of the table of variants; the keys are those of `messages/panel/`. */
export type CellSaid = PricingSaid | CatalogSaid | PromisedSaid | AmountSaid

export const cellSaid = (key: CellKey, values?: PricingSaid['values']): CellSaid => ({ of: 'pricing', key, values })
