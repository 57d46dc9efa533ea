import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'

type BadgeProps = {
  tone?: 'neutral' | 'outline' | 'accent' | 'success' | 'warning' | 'danger' | undefined
  children: ReactNode
}

/** A label of one or two words. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={cx('ui-badge', tone !== 'neutral' && `ui-badge-${tone}`)}>{children}</span>
}
