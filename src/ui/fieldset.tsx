import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'

type FieldsetProps = ComponentPropsWithRef<'fieldset'> & {
  legend: ReactNode
  /** Read by screen readers, not shown: when a heading above says the same. */
  legendHidden?: boolean | undefined
}

/** A group of controls that answer one question. */
export function Fieldset({ legend, legendHidden, className, children, ...rest }: FieldsetProps) {
  return (
    <fieldset {...rest} className={cx('ui-fieldset', className)}>
      <legend className={legendHidden ? 'ui-visually-hidden' : undefined}>{legend}</legend>
      {children}
    </fieldset>
  )
}
