import {
  addressFields,
  addressLimits,
  type AddressField,
  type AddressInput,
  type AddressUse,
} from '@/shared/address-format'
import { regionsOf } from '@/shared/address-regions'
import { addressRule } from '@/shared/address-rules'
import { isCountryCode, type CountryCode } from '@/shared/countries'
import { Icon } from '@/ui/icon'
import { SelectField } from '@/ui/select'
import { TextField } from '@/ui/text-input'

import { fieldLabel, type AddressWords } from './address-words'

export interface AddressFieldsProps {
  /** Before each field's name and id: 'shipping' makes 'shipping.city'; none when empty. */
  readonly prefix: string
  /** Section of the autocomplete attributes; none for an address book. */
  readonly section?: 'shipping' | 'billing' | undefined
  /** A billing address for downloads needs only name and country. A complete address by default. */
  readonly use?: AddressUse
  readonly values: AddressInput
  readonly errors: Partial<Record<AddressField, string>>
  readonly countries: readonly { readonly code: CountryCode; readonly name: string }[]
  readonly words: AddressWords
  readonly onChange: (field: AddressField, value: string) => void
  readonly onBlur?: ((field: AddressField) => void) | undefined
}

const tokens: Readonly<Record<AddressField, string>> = {
  country: 'country',
  name: 'name',
  company: 'organization',
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  phone: 'tel',
}

/** Rarely needed fields, which are collapsed. */
const folded: readonly AddressField[] = ['company', 'line2', 'phone']

/** The address form of a country: its own fields and names in its own order, region by list where there is one. */
export function AddressFields(props: AddressFieldsProps) {
  const { values, words, countries, use = 'delivery' } = props
  const country = values.country ?? ''
  const rule = isCountryCode(country) ? addressRule(country) : null
  const fields = isCountryCode(country)
    ? addressFields(country, use).map(({ field }) => field)
    : (['country', 'name', ...(use === 'bill' ? [] : (['line1', 'city', 'phone'] as const))] as const)
  const has = (field: AddressField) => fields.some((one) => one === field)
  const form = rule?.lines.join('\n') ?? ''
  const isPostalFirst = form.indexOf('{postalCode}') < form.indexOf('{city}')
  const wide = 'sm:col-span-6'
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-6">
      <SelectField
        {...control(props, 'country')}
        className={wide}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={country === '' ? words.choose : undefined}
        onChange={({ currentTarget }) => props.onChange('country', currentTarget.value)}
      />
      <Line {...props} field="name" className={wide} />
      {has('line1') && <Line {...props} field="line1" className={wide} />}
      {has('postalCode') && isPostalFirst && <Line {...props} field="postalCode" className="sm:col-span-2" />}
      {has('city') && (
        <Line
          {...props}
          field="city"
          className={has('postalCode') && (isPostalFirst || !has('region')) ? 'sm:col-span-4' : wide}
        />
      )}
      {has('region') && <Region {...props} className={has('postalCode') && !isPostalFirst ? 'sm:col-span-4' : wide} />}
      {has('postalCode') && !isPostalFirst && <Line {...props} field="postalCode" className="sm:col-span-2" />}
      {has('phone') && <More {...props} className={wide} />}
    </div>
  )
}

/** The collapsed fields. */
function More(props: AddressFieldsProps & { className: string }) {
  const { values, words, errors, className } = props
  return (
    <details
      className={`group/more ${className}`}
      open={folded.some((field) => Boolean(values[field]) || errors[field])}
    >
      <summary className="flex min-h-11 w-fit list-none items-center gap-2 text-sm underline decoration-rule-strong underline-offset-4 group-open/more:hidden hover:text-accent [&::-webkit-details-marker]:hidden">
        <Icon name="plus" className="size-4" />
        {words.more}
      </summary>
      <div className="grid gap-4">
        <Line {...props} field="company" isOptional />
        <Line {...props} field="line2" isOptional />
        <Line {...props} field="phone" isOptional hint={words.phoneHint} />
      </div>
    </details>
  )
}

type LineProps = AddressFieldsProps & {
  field: Exclude<AddressField, 'country'>
  className?: string | undefined
  isOptional?: boolean
  hint?: string
}

function control({ prefix, section, words, values, errors, onBlur }: AddressFieldsProps, field: AddressField) {
  return {
    name: prefix === '' ? field : `${prefix}.${field}`,
    id: prefix === '' ? field : `${prefix}.${field}`,
    label: fieldLabel(words, field, values.country ?? ''),
    value: values[field] ?? '',
    error: errors[field],
    autoComplete: section ? `${section} ${tokens[field]}` : tokens[field],
    onBlur: () => onBlur?.(field),
  }
}

function Line({ field, className, isOptional, hint, ...props }: LineProps) {
  const country = props.values.country ?? ''
  const isNumeric = field === 'postalCode' && isCountryCode(country) && addressRule(country).postalCodeNumeric
  return (
    <TextField
      {...control(props, field)}
      className={className}
      maxLength={addressLimits[field]}
      hint={hint}
      note={isOptional ? props.words.optional : undefined}
      type={field === 'phone' ? 'tel' : 'text'}
      inputMode={isNumeric ? 'numeric' : undefined}
      autoCapitalize={field === 'postalCode' ? 'characters' : 'words'}
      enterKeyHint="next"
      onChange={({ currentTarget }) => props.onChange(field, currentTarget.value)}
    />
  )
}

function Region({ className, ...props }: AddressFieldsProps & { className: string }) {
  const country = props.values.country ?? ''
  const regions = isCountryCode(country) ? regionsOf(country) : []
  if (regions.length === 0) return <Line {...props} field="region" className={className} />
  return (
    <SelectField
      {...control(props, 'region')}
      className={className}
      placeholder={props.words.choose}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={({ currentTarget }) => props.onChange('region', currentTarget.value)}
    />
  )
}
