import type { ReactNode, Ref } from 'react'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'

type AlertTone = 'info' | 'success' | 'warning' | 'danger'

const icons: Record<AlertTone, IconName> = { info: 'info', success: 'check', warning: 'warning', danger: 'warning' }

type AlertProps = {
  tone?: AlertTone | undefined
  title?: ReactNode
  children?: ReactNode
  /** Screen readers announce it when it appears; for messages that are the result of an action. */
  live?: boolean | undefined
  className?: string | undefined
  /** Makes it focusable, to scroll to a message far from its cause and have it read. */
  ref?: Ref<HTMLDivElement> | undefined
}

/** A message within the page. */
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
