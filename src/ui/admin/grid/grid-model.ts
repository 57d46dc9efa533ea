/** A column of an editable table. `figure` columns are read only. */
export interface GridColumn {
  readonly name: string
  /** In the head; short. */
  readonly label: string
  /** Over the heads of neighbors that have the same. */
  readonly group?: string
  /** For screen readers and messages, such as 'Price in EUR'. */
  readonly longLabel: string
  readonly kind: 'text' | 'number' | 'check' | 'figure'
  readonly maxLength?: number
}

export interface GridRow {
  readonly id: string
  readonly name: string
  /** Texts by column; a check is 'yes' or 'no'. */
  readonly cells: Readonly<Record<string, string>>
  readonly mark: 'new' | 'changed' | 'removed' | null
  /** Columns whose cells have unsaved changes. */
  readonly changed: readonly string[]
  /** Error messages by column. */
  readonly problems: Readonly<Record<string, string>>
}

export interface Change {
  readonly rowId: string
  readonly column: string
  readonly text: string
}

/** A cell by its index in the shown rows and columns. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The selected cells: from where the selection began to the active cell. */
export interface Selection {
  readonly anchor: Place
  readonly active: Place
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** The nearest place inside the table. */
export const inside = ({ row, column }: Place, { rows, columns }: Size): Place => ({
  row: clamp(row, rows - 1),
  column: clamp(column, columns - 1),
})

/** Rows that one press of Page down moves. */
const page = 12

/** The place to which a key moves, or null for other keys. */
export function moved(
  { row, column }: Place,
  key: string,
  { isControl, size }: { isControl: boolean; size: Size },
): Place | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1]
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: isControl ? 0 : row - 1, column },
    ArrowDown: { row: isControl ? lastRow : row + 1, column },
    ArrowLeft: { row, column: isControl ? 0 : column - 1 },
    ArrowRight: { row, column: isControl ? lastColumn : column + 1 },
    Home: { row: isControl ? 0 : row, column: 0 },
    End: { row: isControl ? lastRow : row, column: lastColumn },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  }
  const step = steps[key]
  return step ? inside(step, size) : null
}

/** The next or the previous cell in reading order; null at the end of the table, where Tab leaves it. */
export function tabbed({ row, column }: Place, isBack: boolean, { rows, columns }: Size): Place | null {
  const next = row * columns + column + (isBack ? -1 : 1)
  return next < 0 || next >= rows * columns ? null : { row: Math.floor(next / columns), column: next % columns }
}

export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const rangeOf = ({ anchor, active }: Selection): Range => ({
  top: Math.min(anchor.row, active.row),
  bottom: Math.max(anchor.row, active.row),
  left: Math.min(anchor.column, active.column),
  right: Math.max(anchor.column, active.column),
})

export const isOneCell = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right

interface Shown {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
}

/** The texts of the selected cells, row by row. */
export const textsOf = ({ rows, columns }: Shown, { top, bottom, left, right }: Range): string[][] =>
  rows.slice(top, bottom + 1).map(({ cells }) => columns.slice(left, right + 1).map(({ name }) => cells[name] ?? ''))

/**
 * Puts a block of texts into the table from the range's first cell on. A block that fits into the selected cells
 * several times is repeated, as in spreadsheets: one text fills them all. Texts beyond the table are left out.
 */
export function putTexts({ rows, columns }: Shown, range: Range, block: readonly (readonly string[])[]): Change[] {
  const [height, width] = [block.length, Math.max(0, ...block.map(({ length }) => length))]
  if (height === 0 || width === 0) return []
  const tall = Math.max(height, repeated(range.bottom - range.top + 1, height))
  const wide = Math.max(width, repeated(range.right - range.left + 1, width))
  return rows.slice(range.top, range.top + tall).flatMap((row, down) =>
    columns.slice(range.left, range.left + wide).flatMap((column, right): Change[] => {
      const text = block[down % height]?.[right % width]
      return text === undefined || column.kind === 'figure' || row.mark === 'removed'
        ? []
        : [{ rowId: row.id, column: column.name, text }]
    }),
  )
}

const repeated = (selected: number, size: number): number => Math.floor(selected / size) * size

/** Copies the first selected row into the others; the row above into a selection of one row. */
export function filledDown(shown: Shown, range: Range): Change[] {
  const isOneRow = range.top === range.bottom
  if (isOneRow && range.top === 0) return []
  const from = isOneRow ? range.top - 1 : range.top
  const first = textsOf(shown, { ...range, top: from, bottom: from })
  return putTexts(shown, { ...range, top: from + 1 }, first)
}
