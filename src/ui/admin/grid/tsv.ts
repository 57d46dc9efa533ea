/**
 * Parses the clipboard format of spreadsheets: tabs separate cells and line breaks rows; a cell that has one of them is
 * in quotes, with its own quotes doubled. The line break after the last row is not a row.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const token = /("(?:[^"]|"")*"|[^\t\n\r]*)(\t|\r\n|\n|\r|$)/gy
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, cell = '', end = ''] = match
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '' || token.lastIndex >= text.length) {
      if (end === '\t') rows.at(-1)?.push('')
      break
    }
    if (end !== '\t') rows.push([])
  }
  return rows
}

/** The inverse of {@link readTsv}. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n')

const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
