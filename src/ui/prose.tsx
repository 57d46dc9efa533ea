import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'

/** Rich text: gives bare headings, lists, quotes and tables inside their look. */
export function Prose({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div {...rest} className={cx('ui-prose', className)} />
}
