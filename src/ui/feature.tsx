import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Heading } from '@/ui/heading'

type FeatureProps = {
  media: ReactNode
  eyebrow?: ReactNode
  title: ReactNode
  level?: 1 | 2 | undefined
  size?: 'xl' | '2xl' | '3xl' | undefined
  /** Below the title. */
  children?: ReactNode
  action?: ReactNode
  /** Picture on the far side. */
  turned?: boolean | undefined
}

/** A large picture beside a few words: the top of a page, or a story within it. */
export function Feature({ media, eyebrow, title, level = 2, size = '2xl', children, action, turned }: FeatureProps) {
  return (
    <div className={cx('ui-feature', turned && 'ui-feature-turned')}>
      <div className="ui-feature-media">{media}</div>
      <div className="ui-feature-text">
        {eyebrow && <p className="ui-eyebrow">{eyebrow}</p>}
        <Heading level={level} size={size}>
          {title}
        </Heading>
        {children && <div className="ui-feature-lead">{children}</div>}
        {action}
      </div>
    </div>
  )
}
