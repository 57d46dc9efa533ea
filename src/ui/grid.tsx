import type { ComponentPropsWithRef, CSSProperties } from 'react'
import { cx } from '@/ui/cx'

type GridProps = ComponentPropsWithRef<'ul'> & {
  /** Columns at most; 4 unless given. */
  columns?: number | undefined
  /** Columns at least, also on a phone; 1 unless given. */
  minColumns?: number | undefined
  /** Width under which a column is dropped, any CSS length; 15rem unless given. */
  minWidth?: string | undefined
}

/** A list in as many equal columns as fit. Children are `<li>`. Its last row may be short; `FullRows` drops such a row. */
export function Grid({ columns, minColumns, minWidth, className, style, ...rest }: GridProps) {
  const variables: Record<string, string | number> = {}
  if (columns !== undefined) variables['--columns'] = columns
  if (minColumns !== undefined) variables['--min-columns'] = minColumns
  if (minWidth !== undefined) variables['--min-width'] = minWidth
  const merged: CSSProperties = { ...style, ...variables }
  return <ul {...rest} className={cx('ui-grid', className)} style={merged} />
}
