import type { CSSProperties, Key, ReactNode } from 'react'

import { rowLengthOfEach, type RowLimits } from '@/ui/row-lengths'

/** The limits of a row in a small, a medium and a large window. */
export interface Rows {
  readonly phone: RowLimits
  readonly tablet: RowLimits
  readonly desktop: RowLimits
}

interface FullRowsProps<T> {
  readonly items: readonly T[]
  readonly rows: Rows
  readonly keyOf: (item: T) => Key
  /** The part of a wide page's width that the list has, from `shelfShare`; 1 by default. */
  readonly share?: number | undefined
  /** `sizes` is the width of the item, as in `Picture`. */
  readonly children: (item: T, sizes: string) => ReactNode
}

const part = (whole: number, by: number): string => String(Math.ceil((whole / by) * 10) / 10)

/** The page's width without its gutters, divided by the number of items in the row. */
const sizesOf = (phone: number, tablet: number, desktop: number): string =>
  `(width >= 90rem) ${part(84, desktop)}rem, (width >= 64rem) ${part(94, desktop)}vw, ` +
  `(width >= 48rem) ${part(94, tablet)}vw, ${part(92, phone)}vw`

/** A list whose rows are full, however many items there are. */
export function FullRows<T>({ items, rows, keyOf, share = 1, children }: FullRowsProps<T>) {
  const [phone, tablet, desktop] = [rows.phone, rows.tablet, rows.desktop].map((limits) =>
    rowLengthOfEach(items.length, limits),
  )
  return (
    <ul className="ui-rows">
      {items.map((item, index) => {
        const lengths = [phone?.[index] ?? 1, tablet?.[index] ?? 1, desktop?.[index] ?? 1] as const
        const variables: Record<string, number> = {
          '--phone': lengths[0],
          '--tablet': lengths[1],
          '--desktop': lengths[2],
        }
        const style: CSSProperties = { ...variables }
        return (
          <li key={keyOf(item)} style={style}>
            {children(item, sizesOf(lengths[0], lengths[1], lengths[2] / share))}
          </li>
        )
      })}
    </ul>
  )
}
