import { cellSaid, type CellSaid } from './cell-said'

type Texts = Readonly<Record<string, string>>

/** The editable texts of a variant: amounts are decimals by currency, empty for none. */
export type Cells = {
  readonly sku: string
  readonly isActive: boolean
  readonly price: Texts
  readonly compareAt: Texts
  /** The content of a package, such as '50 ml'; may be empty. */
  readonly measure: string
  /** Pieces; empty where stock is not tracked. */
  readonly onHand: string
}

type Variant = { readonly id: string; readonly options: Texts }

/** A saved variant with the pieces that orders hold; `stock` is null when it is not tracked. */
export type MatrixRow = Variant &
  Cells & {
    readonly stock: {
      readonly reserved: number
      readonly allocated: number
      readonly available: number
      readonly allowBackorder: boolean
    } | null
    readonly weightGrams: number | null
  }

/** The data of a copied variant without cells in the table. */
export interface CarriedOver {
  readonly weightGrams: number | null
  readonly isMadeToOrder: boolean
}

/**
 * A variant that an editor has changed, added or removed. `shown` are its cells before the change, by which changed
 * cells are recognized; null for a new variant. It is stored in the product's draft until that is published.
 */
export type TypedVariant = Variant &
  Cells & {
    readonly shown: Cells | null
    readonly isRemoved: boolean
    /** Of new variants that are copies. */
    readonly carried?: CarriedOver | undefined
  }

/** The name of a cell, such as `sku` or `price.EUR`. */
export type CellName = 'sku' | 'isActive' | 'measure' | 'onHand' | `price.${string}` | `compareAt.${string}`

/** What a cell holds, as a text. */
export function cellText(cells: Cells, name: CellName): string {
  const [key, currency = ''] = name.split('.')
  if (key === 'price') return cells.price[currency] ?? ''
  if (key === 'compareAt') return cells.compareAt[currency] ?? ''
  if (name === 'isActive') return cells.isActive ? 'yes' : 'no'
  return name === 'sku' || name === 'measure' || name === 'onHand' ? cells[name] : ''
}

/** The same cells with another text in one of them. */
export function withCell<C extends Cells>(cells: C, name: CellName, text: string): C {
  const [key, currency = ''] = name.split('.')
  if (key === 'price') return { ...cells, price: { ...cells.price, [currency]: text } }
  if (key === 'compareAt') return { ...cells, compareAt: { ...cells.compareAt, [currency]: text } }
  return { ...cells, [name]: name === 'isActive' ? text === 'yes' : text }
}

/** The cells of a table for these currencies. */
export const cellNames = (currencies: readonly string[]): readonly CellName[] => [
  'isActive',
  'sku',
  ...currencies.flatMap((currency): CellName[] => [`price.${currency}`, `compareAt.${currency}`]),
  'measure',
  'onHand',
]

/** Only the cells, of a row that holds more. */
export const cellsOf = ({ sku, isActive, price, compareAt, measure, onHand }: Cells): Cells => ({
  sku,
  isActive,
  price,
  compareAt,
  measure,
  onHand,
})

const isSame = (a: Cells, b: Cells, name: CellName): boolean => cellText(a, name).trim() === cellText(b, name).trim()

/**
 * The variant with current values in each unchanged cell, so that sales and changes of other editors since are not
 * overwritten.
 */
export function onlyChanges(typed: TypedVariant, present: Cells | undefined, names: readonly CellName[]): Cells {
  const { shown } = typed
  if (!shown || !present) return cellsOf(typed)
  return names.reduce(
    (cells, name) => (isSame(typed, shown, name) ? cells : withCell(cells, name, cellText(typed, name))),
    cellsOf(present),
  )
}

/** Why a count cannot be saved (the pieces have changed since they were shown); null when it can. */
export function countProblem(typed: TypedVariant, present: Cells | undefined): CellSaid | null {
  const { shown } = typed
  if (!shown || !present || isSame(typed, shown, 'onHand') || isSame(typed, present, 'onHand')) return null
  return isSame(shown, present, 'onHand') ? null : cellSaid('cells.changed', { pieces: present.onHand })
}
