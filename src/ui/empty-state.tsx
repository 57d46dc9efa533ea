import type { ReactNode } from 'react'
import { Heading } from '@/ui/heading'

type EmptyStateProps = {
  title: ReactNode
  /** What to do about it. */
  children?: ReactNode
  action?: ReactNode
  level?: 1 | 2 | 3 | undefined
}

/** Where a list or page has nothing to show: says so, and says where to go. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <Heading level={level} size="xl">
        {title}
      </Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
