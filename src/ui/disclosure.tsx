import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'

type DisclosureProps = Omit<ComponentPropsWithRef<'details'>, 'title'> & {
  title: ReactNode
}

/** Something to unfold, also by find-in-page. Several with one `name` open one at a time. */
export function Disclosure({ title, className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={cx('ui-disclosure', className)}>
      <summary>
        <span>{title}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="ui-disclosure-body">{children}</div>
    </details>
  )
}
