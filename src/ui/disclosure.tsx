import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'

type DisclosureProps = Omit<ComponentPropsWithRef<'details'>, 'title'> & {
  title: ReactNode
}

/** Content that expands, also on find-in-page. Of several with one `name`, one is open at a time. */
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
