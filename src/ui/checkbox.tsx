import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { FieldError } from '@/ui/field'

type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & {
  label: ReactNode
  /** A figure at the far end, such as the number of matches. */
  end?: ReactNode
  error?: ReactNode
}

/** A checkbox with its label; the whole line is the target. `id` is needed when there can be an error. */
export function Checkbox({ label, end, error, className, id, ...rest }: CheckboxProps) {
  const errorId = error && id ? `${id}-error` : undefined
  return (
    <>
      <label className={cx('ui-choice', className)}>
        <input
          {...rest}
          id={id}
          type="checkbox"
          className="ui-tick"
          {...(error ? { 'aria-invalid': true, 'aria-describedby': errorId } : {})}
        />
        <span className="flex-1">{label}</span>
        {end !== undefined && <span className="ui-choice-end">{end}</span>}
      </label>
      <FieldError id={errorId}>{error}</FieldError>
    </>
  )
}
