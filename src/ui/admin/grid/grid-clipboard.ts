import { putTexts, textsOf, type Change, type GridColumn, type GridRow, type Range } from './grid-model'
import { readTsv, writeTsv } from './tsv'

interface Block {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly range: Range
}

/** The selected cells as spreadsheets take them. */
export const copied = ({ range, ...shown }: Block): string => writeTsv(textsOf(shown, range))

/** A text from a spreadsheet, laid over the table from the first selected cell on. */
export function pasted({
  text,
  readPasted,
  range,
  ...shown
}: Block & { readonly text: string; readonly readPasted: (column: GridColumn, text: string) => string }): Change[] {
  const columnOf = new Map(shown.columns.map((column) => [column.name, column]))
  return putTexts(shown, range, readTsv(text)).map((change) => {
    const column = columnOf.get(change.column)
    return column ? { ...change, text: readPasted(column, change.text).slice(0, column.maxLength) } : change
  })
}
