/** How many things a row may hold in a window of one size. */
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
 * How many of `count` things go into each row so that every row is full: rows differ by one at most, the shorter ones,
 * whose things are larger, come first. One more than `most` may share a row where a row would hold less than `least`.
 */
export function rowLengths(count: number, { least, most }: RowLimits): number[] {
  if (count <= 0) return []
  const rows = evenRows(count, Math.ceil(count / most))
  if (rows.length > 1 && (rows[0] ?? 0) < least && count <= (rows.length - 1) * (most + 1)) {
    return evenRows(count, rows.length - 1)
  }
  return rows
}

/** For each of `count` things the length of its row. */
export function rowLengthOfEach(count: number, limits: RowLimits): number[] {
  return rowLengths(count, limits).flatMap((length) => Array.from({ length }, () => length))
}
