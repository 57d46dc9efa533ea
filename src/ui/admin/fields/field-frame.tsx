'use client'

import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui'
import type { StaticDescription, StaticLabel } from 'payload'
import type { ReactNode } from 'react'

interface Props {
  readonly path: string
  readonly label: StaticLabel | undefined
  readonly description: unknown
  readonly required: boolean
  readonly showError: boolean
  /** The error message; by default that of the form's state. */
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** Label, error and help text around an input of our own, as around those of the panel. */
export const FieldFrame = ({ path, label, description, required, showError, error, children }: Props) => (
  <div className={`field-type text ${showError ? 'error' : ''}`} style={{ flex: '1 1 auto' }}>
    {label !== undefined && <FieldLabel path={path} label={label} required={required} />}
    <div className="field-type__wrap">
      <FieldError path={path} showError={showError} {...(error === undefined ? {} : { message: error })} />
      {children}
    </div>
    <FieldDescription path={path} description={description as StaticDescription} />
  </div>
)
