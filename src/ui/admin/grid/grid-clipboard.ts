import { putTexts, textsOf, type Change, type GridColumn, type GridRow, type Range } from './grid-model'
import { readTsv, writeTsv } from './tsv'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

interface Block {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly range: Range
}

/** The selected cells in the clipboard format of spreadsheets. */
export const copied = ({ range, ...shown }: Block): string => writeTsv(textsOf(shown, range))

/** The changes that paste a text from a spreadsheet, starting at the first selected cell. */
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

/** A message about the part of a pasted block that exceeds the table; null when all of it fits. */
export function leftOut({ rows, columns, range, text }: Block & { readonly text: string }, shown: InPanelLanguage) {
  const t = sharedPanel.for(shown)
  const block = readTsv(text)
  const width = Math.max(0, ...block.map(({ length }) => length))
  const [tooTall, tooWide] = [block.length - (rows.length - range.top), width - (columns.length - range.left)]
  const parts = [
    ...(tooTall > 0 ? [t('grid.rowsLeftOut', { count: tooTall })] : []),
    ...(tooWide > 0 ? [t('grid.columnsLeftOut', { count: tooWide })] : []),
  ]
  return parts.length === 0 ? null : parts.join(' ')
}
