import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'

type SectionProps = ComponentPropsWithRef<'section'> & {
  /** Half the space above and below. */
  tight?: boolean | undefined
  /** A second ground color. */
  sunken?: boolean | undefined
  /** A hairline above. */
  ruled?: boolean | undefined
}

/** A band of the page with its vertical space. */
export function Section({ tight, sunken, ruled, className, ...rest }: SectionProps) {
  return (
    <section
      {...rest}
      className={cx(
        'ui-section',
        tight && 'ui-section-tight',
        sunken && 'ui-section-sunken',
        ruled && 'ui-section-ruled',
        className,
      )}
    />
  )
}

/** Heading of a section, with room for a link on the far side. */
export function SectionHead({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="ui-section-head">
      {children}
      {action}
    </div>
  )
}
