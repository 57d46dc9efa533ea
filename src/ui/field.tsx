import type { ReactNode } from 'react'
import { Icon } from '@/ui/icon'

/** Attributes of a control inside a field; spread them on the control. */
export type FieldControl = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  required?: boolean
}

export type FieldTexts = {
  label: ReactNode
  /** Help that stays visible while typing. */
  hint?: ReactNode
  /** The error and how to correct it; marks the control as invalid. */
  error?: ReactNode
  /** Beside the label, for instance "optional". */
  note?: ReactNode
}

type FieldProps = FieldTexts & {
  /** Unique on the page. */
  id: string
  required?: boolean | undefined
  className?: string | undefined
  children: (control: FieldControl) => ReactNode
}

/** Label, control, hint and error, wired together for screen readers. */
export function Field({ id, label, hint, error, note, required, className, children }: FieldProps) {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [error ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ')
  return (
    <div className={className ? `ui-field ${className}` : 'ui-field'}>
      <label className="ui-field-label" htmlFor={id}>
        {label}
        {note && <span className="ui-field-note">{note}</span>}
      </label>
      {children({
        id,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
        ...(required ? { required: true } : {}),
      })}
      <FieldError id={errorId}>{error}</FieldError>
      {hint && (
        <p id={hintId} className="ui-field-note">
          {hint}
        </p>
      )}
    </div>
  )
}

/** The error below a control; announced when it appears. Nothing when there is none. */
export function FieldError({ id, children }: { id?: string | undefined; children?: ReactNode }) {
  if (!children) return null
  return (
    <p id={id} className="ui-field-error" role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  )
}
