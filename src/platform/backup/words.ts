import type { Totals } from './manifest'

/** `12,345 rows in 61 tables, 4,512 media files (812.4 MB)`. */
export function totalsInWords({ rows, media }: Totals): string {
  const counts = Object.values(rows)
  const sum = counts.reduce((total, count) => total + count, 0)
  return (
    `${number(sum)} rows in ${number(counts.length)} tables, ` +
    `${number(media.files)} media files (${megabytes(media.bytes)})`
  )
}

export const megabytes = (bytes: number): string => `${number(Math.round(bytes / 100_000) / 10)} MB`

const number = (value: number): string => value.toLocaleString('en-US')
