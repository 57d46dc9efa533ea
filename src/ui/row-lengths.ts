/** Minimum and maximum number of items in a row, for one window size. */
export interface RowLimits {
  readonly least: number
  readonly most: number
}

function evenRows(count: number, rows: number): number[] {
  const base = Math.floor(count / rows)
  const longer = count % rows
  return Array.from({ length: rows }, (_, index) => base + (index >= rows - longer ? 1 : 0))
}

/**
 * The number of items in each row for `count` items, so that every row is full: rows differ by at most one, and the
 * shorter ones, whose items are larger, come first. A row may have one more than `most` when another would have fewer
 * than `least`.
 */
export function rowLengths(count: number, { least, most }: RowLimits): number[] {
  if (count <= 0) return []
  const rows = evenRows(count, Math.ceil(count / most))
  if (rows.length > 1 && (rows[0] ?? 0) < least && count <= (rows.length - 1) * (most + 1)) {
    return evenRows(count, rows.length - 1)
  }
  return rows
}

/** For each of `count` items the length of its row. */
export function rowLengthOfEach(count: number, limits: RowLimits): number[] {
  return rowLengths(count, limits).flatMap((length) => Array.from({ length }, () => length))
}
