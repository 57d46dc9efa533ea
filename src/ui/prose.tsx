import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'

/** Rich text: styles the headings, lists, quotes and tables inside. */
export function Prose({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div {...rest} className={cx('ui-prose', className)} />
}
