import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'

type MenuProps = {
  /** What the closed menu shows, usually the present choice. */
  trigger: ReactNode
  /** Its name for screen readers, when the trigger alone does not say it. */
  label?: string | undefined
  icon?: IconName | undefined
  /** Line up with the far edge of the trigger. */
  alignEnd?: boolean | undefined
  /** Open upwards, in a footer. */
  up?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

/** A small list that opens below its trigger: native details, one open at a time. Enhancements closes it on a click elsewhere. */
export function Menu({ trigger, label, icon, alignEnd, up, children, className }: MenuProps) {
  return (
    <details className={cx('ui-menu', alignEnd && 'ui-menu-end', up && 'ui-menu-up', className)} name="ui-menu">
      <summary {...(label ? { 'aria-label': label } : {})}>
        {icon && <Icon name={icon} />}
        {trigger}
        <Icon name="chevron-down" className="ui-menu-arrow" />
      </summary>
      <div className="ui-menu-panel">{children}</div>
    </details>
  )
}
