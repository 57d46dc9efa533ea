import type { ReactNode } from 'react'
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
}

/** A message about what happened or what to know, in its place on the page. */
export function Alert({ tone = 'info', title, children, live, className }: AlertProps) {
  return (
    <div
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
