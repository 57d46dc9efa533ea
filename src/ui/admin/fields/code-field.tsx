'use client'

import { FieldDescription, SelectInput, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { countryOptions } from '@/shared/countries'
import { currencyCodes } from '@/shared/currencies'

import { chosenValues } from './chosen-values'

interface Choice {
  readonly value: string
  readonly label: string
}

/** A text field whose value is a code of a list, chosen by name. */
function CodeField({ path, field, readOnly, choices }: TextFieldClientProps & { choices: readonly Choice[] }) {
  const { value, setValue, showError, disabled } = useField<string | string[] | null>({ path })
  const hasMany = field.hasMany ?? false
  const required = field.required ?? false
  const { description } = field.admin ?? {}
  return (
    <SelectInput
      name={field.name}
      path={path}
      hasMany={hasMany}
      isClearable={!required}
      required={required}
      readOnly={disabled || readOnly === true}
      showError={showError}
      options={[...choices]}
      style={{ flex: '1 1 0' }}
      {...(field.label === undefined ? {} : { label: field.label })}
      {...(description === undefined
        ? {}
        : { Description: <FieldDescription path={path} description={description} /> })}
      {...(value == null ? {} : { value })}
      onChange={(chosen: unknown) => {
        const codes = chosenValues(chosen)
        setValue(hasMany ? codes : (codes[0] ?? null))
      }}
    />
  )
}

export function CountryField(props: TextFieldClientProps) {
  const { i18n } = useTranslation()
  const choices = countryOptions(i18n.language).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
  return <CodeField {...props} choices={choices} />
}

/** `from: 'store'` offers the currencies that the store's own field lists; all that there are otherwise. */
export function CurrencyField({ from = 'all', ...props }: TextFieldClientProps & { from?: 'all' | 'store' }) {
  const { i18n } = useTranslation()
  const listed = useFormFields(([fields]) => fields['currencies']?.value)
  const names = new Intl.DisplayNames([i18n.language], { type: 'currency' })
  const codes = from === 'store' && Array.isArray(listed) ? listed.map(String) : currencyCodes
  const choices = codes.map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }))
  return <CodeField {...props} choices={choices} />
}

/** `zones` are those that the server knows. */
export function TimeZoneField({ zones, ...props }: TextFieldClientProps & { zones: readonly string[] }) {
  // Staff may search for a city as they write it: 'New York' finds America/New_York.
  const choices = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  return <CodeField {...props} choices={choices} />
}
