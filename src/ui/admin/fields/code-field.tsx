'use client'

import { FieldDescription, SelectInput, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps, TextFieldClientProps } from 'payload'

import { countryName, countryOptions, isCountryCode } from '@/shared/countries'
import { currencyCodes } from '@/shared/currencies'

import { chosenValues } from './chosen-values'
import { sharedPanel } from '@/shared/shared-panel'
import { formatList } from '@/shared/locales'
import { panelLanguage } from '@/shared/panel-texts'

interface Choice {
  readonly value: string
  readonly label: string
}

type CodeFieldProps = (TextFieldClientProps | JSONFieldClientProps) & { readonly choices: readonly Choice[] }

/** A field whose value is a code of a list, or a list of them, chosen by name. */
function CodeField({ path, field, readOnly, choices }: CodeFieldProps) {
  const { value, setValue, showError, disabled } = useField<string | string[] | null>({ path })
  const hasMany = 'hasMany' in field ? field.hasMany === true : field.type === 'json'
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

const countryChoices = (language: string): Choice[] =>
  countryOptions(language).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))

export function CountryField(props: TextFieldClientProps) {
  const { i18n } = useTranslation()
  return <CodeField {...props} choices={countryChoices(i18n.language)} />
}

/** Names below the field the chosen countries that the store does not serve. */
export function RowCountriesField(props: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  return (
    <>
      <CodeField {...props} choices={countryChoices(i18n.language)} />
      <NotServedHint path={props.path} />
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
      {sharedPanel.for({ i18n })('country.notServed', {
        count: both.length,
        names: formatList(names, panelLanguage({ i18n })),
      })}
    </p>
  )
}

/** `from: 'store'` offers the currencies of the store's own field, `'all'` every currency. */
export function CurrencyField({ from = 'all', ...props }: TextFieldClientProps & { from?: 'all' | 'store' }) {
  const { i18n } = useTranslation()
  const listed = useFormFields(([fields]) => fields['currencies']?.value)
  const names = new Intl.DisplayNames([i18n.language], { type: 'currency' })
  const codes = from === 'store' && Array.isArray(listed) ? listed.map(String) : currencyCodes
  const choices = codes.map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }))
  return <CodeField {...props} choices={choices} />
}

/** `zones` are those that the server supports. */
export function TimeZoneField({ zones, ...props }: TextFieldClientProps & { zones: readonly string[] }) {
  // Staff may search for a city as they write it: 'New York' finds America/New_York.
  const choices = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  return <CodeField {...props} choices={choices} />
}
