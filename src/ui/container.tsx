import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'

type ContainerProps = ComponentPropsWithRef<'div'> & {
  /** page: the site's width; prose: a reading measure; form: one column of fields; wide: edge to edge with gutters. */
  width?: 'page' | 'prose' | 'form' | 'wide' | undefined
}

/** Centers content and keeps it off the edges of the window. */
export function Container({ width = 'page', className, ...rest }: ContainerProps) {
  return <div {...rest} className={cx('ui-container', width !== 'page' && `ui-container-${width}`, className)} />
}
