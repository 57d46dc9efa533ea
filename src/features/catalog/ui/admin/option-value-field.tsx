'use client'

import { FieldDescription, SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { chosenValues } from '@/ui/admin/fields/chosen-values'

import { useOptionChoices } from './option-choices'

/** A choice among the option values in the product's form: stored as `color:ink`, labeled 'Color: Ink'. */
export function OptionValueField({ path, field, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const choices = useOptionChoices()
  // A value that the options no longer have is still shown, so that the editor can remove it.
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
