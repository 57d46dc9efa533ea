import type { ReactNode, Ref } from 'react'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'

type AlertTone = 'info' | 'success' | 'warning' | 'danger'

const icons: Record<AlertTone, IconName> = { info: 'info', success: 'check', warning: 'warning', danger: 'warning' }

type AlertProps = {
  tone?: AlertTone | undefined
  title?: ReactNode
  children?: ReactNode
  /** Announced at once when it appears; for messages that answer an action. */
  live?: boolean | undefined
  className?: string | undefined
  /** Makes it a place for the focus, so that a message far from the cause can be shown and read. */
  ref?: Ref<HTMLDivElement> | undefined
}

/** A message about what happened or what to know, in its place on the page. */
export function Alert({ tone = 'info', title, children, live, className, ref }: AlertProps) {
  return (
    <div
      ref={ref}
      {...(ref ? { tabIndex: -1 } : {})}
      className={cx('ui-alert', tone !== 'info' && `ui-alert-${tone}`, className)}
      {...(live ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}
    >
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="ui-alert-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
