'use client'

import { FieldDescription, SelectInput, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { countryName, countryOptions, isCountryCode } from '@/shared/countries'
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

/** With `marksNotServed`, chosen countries that the store's list of those not served holds are named below. */
export function CountryField({
  marksNotServed = false,
  ...props
}: TextFieldClientProps & { marksNotServed?: boolean }) {
  const { i18n } = useTranslation()
  const choices = countryOptions(i18n.language).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
  return (
    <>
      <CodeField {...props} choices={choices} />
      {marksNotServed && <NotServedHint path={props.path} />}
    </>
  )
}

/** Updates while either field changes, before anything is saved. */
function NotServedHint({ path }: { path: string }) {
  const { i18n } = useTranslation()
  const chosen = useFormFields(([fields]) => fields[path]?.value)
  const closed = useFormFields(([fields]) => fields['notServed']?.value)
  if (!Array.isArray(chosen) || !Array.isArray(closed)) return null
  const both = chosen.map(String).filter((code) => isCountryCode(code) && closed.includes(code))
  if (both.length === 0) return null
  const names = both.map((code) => (isCountryCode(code) ? countryName(code, i18n.language) : code))
  return (
    <p role="status" className="field-description">
      Nothing is delivered to {names.join(', ')}: “Countries not served” lists {both.length === 1 ? 'it' : 'them'}.
    </p>
  )
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
