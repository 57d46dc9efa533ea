import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'

type RadioProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & { label: ReactNode; note?: ReactNode }

type RadioCardProps = RadioProps & {
  /** At the far end: a price, an icon. */
  end?: ReactNode
  /** Shown below while this one is chosen, by CSS alone. */
  children?: ReactNode
}

/** Frame around RadioCards. */
export function RadioCards({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={cx('ui-radio-cards', className)}>{children}</div>
}

/** A radio with more to say: title, note, a figure, and content that opens when it is chosen. */
export function RadioCard({ label, note, end, children, className, ...rest }: RadioCardProps) {
  return (
    <>
      <label className={cx('ui-radio-card', className)}>
        <input {...rest} type="radio" className="ui-tick" />
        <span>
          <span className="font-medium">{label}</span>
          {note && <span className="ui-choice-note">{note}</span>}
        </span>
        {end !== undefined && <span className="ui-radio-card-end">{end}</span>}
      </label>
      {children !== undefined && <div className="ui-radio-card-more">{children}</div>}
    </>
  )
}
