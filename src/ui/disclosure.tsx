import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'

type DisclosureProps = Omit<ComponentPropsWithRef<'details'>, 'title'> & {
  title: ReactNode
  /** No hairline below, for a single one in running content. */
  plain?: boolean | undefined
}

/** Something to unfold, also by find-in-page. Several with one `name` open one at a time. */
export function Disclosure({ title, plain, className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={cx('ui-disclosure', plain && 'ui-disclosure-plain', className)}>
      <summary>
        <span>{title}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="ui-disclosure-body">{children}</div>
    </details>
  )
}
