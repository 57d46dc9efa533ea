import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'

type BadgeProps = {
  tone?: 'neutral' | 'outline' | 'accent' | 'success' | 'warning' | 'danger' | undefined
  className?: string | undefined
  children: ReactNode
}

/** One or two words about the thing beside it. */
export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return <span className={cx('ui-badge', tone !== 'neutral' && `ui-badge-${tone}`, className)}>{children}</span>
}
