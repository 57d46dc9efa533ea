'use client'

import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'
import { Field, type FieldTexts } from '@/ui/field'
import { Icon } from '@/ui/icon'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }

type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'children'> & {
  options: readonly SelectOption[]
  /** First, empty choice. */
  placeholder?: string | undefined
}

/** A styled native select, which has the system's support for keyboard, phone and screen reader. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className="ui-affix">
      <select {...rest} className={cx('ui-control ui-select', className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  )
}

type SelectFieldProps = FieldTexts & Omit<SelectProps, 'id' | 'name'> & { name: string; id?: string | undefined }

/** Label, select, hint and error in one. */
export function SelectField({
  label,
  hint,
  error,
  note,
  name,
  id = name,
  className,
  required,
  ...rest
}: SelectFieldProps) {
  return (
    <Field {...{ id, label, hint, error, note, required, className }}>
      {(control) => <Select {...rest} {...control} name={name} />}
    </Field>
  )
}
