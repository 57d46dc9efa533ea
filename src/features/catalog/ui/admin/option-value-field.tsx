'use client'

import { FieldDescription, SelectInput, useAllFormFields, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'

import { chosenValues } from '@/ui/admin/fields/chosen-values'

interface FormOption {
  readonly code?: string
  readonly label?: string
  readonly values?: readonly { readonly code?: string; readonly label?: string }[]
}

/** One value of one of the product's options, as they stand in the form: kept as `color:ink`, chosen as 'Color: Ink'. */
export function OptionValueField({ path, field, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const [fields] = useAllFormFields()
  const listed: unknown = reduceFieldsToValues(fields, true)['options']
  const choices = (Array.isArray(listed) ? (listed as FormOption[]) : []).flatMap(({ code, label, values }) =>
    (Array.isArray(values) ? (values as NonNullable<FormOption['values']>) : []).map((each) => ({
      value: `${code ?? ''}:${each.code ?? ''}`,
      label: `${label ?? code ?? ''}: ${each.label ?? each.code ?? ''}`,
    })),
  )
  // A value that the options no longer have stays to be seen, and can be taken away.
  const known = value && !choices.some((choice) => choice.value === value) ? [{ value, label: value }] : []
  const { description } = field.admin ?? {}
  return (
    <SelectInput
      name={field.name}
      path={path}
      isClearable
      readOnly={disabled || readOnly === true}
      showError={showError}
      options={[...choices, ...known]}
      {...(field.label === undefined ? {} : { label: field.label })}
      {...(description === undefined
        ? {}
        : { Description: <FieldDescription path={path} description={description} /> })}
      {...(value == null ? {} : { value })}
      onChange={(chosen: unknown) => setValue(chosenValues(chosen)[0] ?? null)}
    />
  )
}
