import type { ReactNode } from 'react'
import { Heading } from '@/ui/heading'

type EmptyStateProps = {
  title: ReactNode
  /** What to do about it. */
  children?: ReactNode
  action?: ReactNode
  level?: 1 | 2 | 3 | undefined
}

/** The message of an empty list or page, with a link to continue. */
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
