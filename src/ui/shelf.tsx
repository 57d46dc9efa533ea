import type { ReactNode } from 'react'

import { cx } from '@/ui/cx'

interface ShelfProps {
  /** Number of items. */
  readonly count: number
  readonly head: ReactNode
  readonly children: ReactNode
}

/** The part of a wide page's width, 0 to 1, for `count` items; the heading has the rest. */
export function shelfShare(count: number): number {
  if (count > 2) return 1
  return count === 2 ? 2 / 3 : 5 / 12
}

/** A heading above items, or beside them on a wide page when they are too few to fill a row. */
export function Shelf({ count, head, children }: ShelfProps) {
  return (
    <div className={cx(count === 2 && 'ui-shelf-two', count === 1 && 'ui-shelf-one') || undefined}>
      <div>{head}</div>
      {children}
    </div>
  )
}
