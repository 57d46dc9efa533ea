import type { JSONField, NumberField, PayloadRequest, TextField } from 'payload'

import { isCountryCode } from '@/shared/countries'
import { isCurrencyCode } from '@/shared/currencies'
import { isLocale, locales, type Locale } from '@/shared/locales'
import { checkAmount, checkPercentage } from '@/shared/scaled-fields'
import { isTimeZone, timeZones } from '@/shared/time-zones'

import { isRepeated } from './repeated-code'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

type Own = Omit<Partial<NumberField>, 'type' | 'validate'> & { readonly name: string }

/** An amount in minor units of the field `currency` beside it, typed and shown as people write it: 4.50. */
export const moneyField = ({ admin, ...field }: Own): NumberField =>
  ({
    min: 0,
    ...field,
    type: 'number',
    validate: (
      value: unknown,
      { req, siblingData }: { req: PayloadRequest; siblingData: Partial<Record<'currency', unknown>> },
    ) => {
      const problem = checkAmount(value, { required: field.required ?? false, currency: siblingData.currency })
      return problem === null || sharedPanel.say(problem, req)
    },
    admin: { ...admin, components: { Field: '/ui/admin/fields/scaled-field#MoneyField' } },
  }) as NumberField

/** A percentage up to 100 in basis points, typed and shown as 19 or 5.5. */
export const percentField = ({ admin, ...field }: Own): NumberField =>
  ({
    min: 0,
    max: 10_000,
    ...field,
    type: 'number',
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      const problem = checkPercentage(value, { required: field.required ?? false })
      return problem === null || sharedPanel.say(problem, req)
    },
    admin: { ...admin, components: { Field: '/ui/admin/fields/scaled-field#PercentField' } },
  }) as NumberField

type OwnText = Omit<Partial<TextField>, 'type' | 'validate'> & { readonly name: string }

const each = (value: unknown, isKnown: (code: string) => boolean): boolean =>
  (Array.isArray(value) ? value : [value]).every((code) => typeof code === 'string' && isKnown(code))

/** Whether a list has a duplicate. */
const hasDoubles = (value: unknown): boolean => Array.isArray(value) && new Set(value).size < value.length

const isLeftOut = (value: unknown): boolean =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0)

interface Asked {
  readonly data: unknown
  readonly path?: readonly (string | number)[]
  readonly req: PayloadRequest
}

/** `once`: each value may occur in one row only. */
type OwnCode = OwnText & { readonly once?: boolean }

function checkCountries(value: unknown, shown: InPanelLanguage): true | string {
  const t = sharedPanel.for(shown)
  if (!each(value, isCountryCode)) return t('country.code')
  return !hasDoubles(value) || t('country.once')
}

/** One country, or with `hasMany` several, by code; chosen by name. */
export const countryField = ({ admin, once = false, ...field }: OwnCode): TextField =>
  ({
    ...field,
    type: 'text',
    validate: (value: unknown, asked: Asked) => {
      const t = sharedPanel.for(asked.req)
      if (isLeftOut(value)) return !field.required || t('country.choose')
      const checked = checkCountries(value, asked.req)
      if (checked !== true) return checked
      return !once || !isRepeated(value, asked) || t('country.repeated', { code: String(value) })
    },
    admin: { ...admin, components: { Field: '/ui/admin/fields/code-field#CountryField' } },
  }) as TextField

/**
 * Countries of a row of a store's form, by code; the form marks those on the store's list of countries not served. JSON
 * and not `hasMany`, because Payload stores `hasMany` texts of a row in a table that references the row by its
 * position.
 */
export const rowCountriesField = (field: Pick<JSONField, 'name' | 'label' | 'admin'>): JSONField => ({
  ...field,
  type: 'json',
  typescriptSchema: [() => ({ type: ['array', 'null'], items: { type: 'string' } })],
  validate: (value, { req }) => {
    if (isLeftOut(value)) return true
    return Array.isArray(value) ? checkCountries(value, req) : sharedPanel.for(req)('country.list')
  },
  // Never null: null marks rows that a server of the previous version wrote (migration row_countries).
  hooks: { beforeChange: [({ value }) => (value ?? []) as unknown] },
  admin: { ...field.admin, components: { Field: '/ui/admin/fields/code-field#RowCountriesField' } },
})

/** A currency by code, chosen by name; with `from: 'store'` among those of the store whose form contains the field. */
export const currencyField = ({
  admin,
  from,
  once = false,
  ...field
}: OwnCode & { readonly from: 'all' | 'store' }): TextField =>
  ({
    ...field,
    type: 'text',
    validate: (value: unknown, asked: Asked) => {
      const t = sharedPanel.for(asked.req)
      if (isLeftOut(value)) return !field.required || t('currency.choose')
      if (!each(value, isCurrencyCode)) return t('currency.code')
      if (hasDoubles(value)) return t('currency.once')
      if (once && isRepeated(value, asked)) return t('currency.repeated', { code: String(value) })
      const { currencies } = (asked.data ?? {}) as { currencies?: unknown }
      return (
        from === 'all' ||
        !Array.isArray(currencies) ||
        each(value, (code) => currencies.includes(code)) ||
        t('currency.ofStore')
      )
    },
    admin: {
      ...admin,
      components: { Field: { path: '/ui/admin/fields/code-field#CurrencyField', clientProps: { from } } },
    },
  }) as TextField

/** A time zone of the IANA database, chosen from a list with a search. */
export const timeZoneField = ({ admin, ...field }: OwnText): TextField =>
  ({
    ...field,
    type: 'text',
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      const t = sharedPanel.for(req)
      if (isLeftOut(value)) return !field.required || t('timeZone.choose')
      return isTimeZone(value) || t('timeZone.name')
    },
    admin: {
      ...admin,
      // The server's list, because the server computes with the zone; a browser may know other zones.
      components: { Field: { path: '/ui/admin/fields/code-field#TimeZoneField', clientProps: { zones: timeZones } } },
    },
  }) as TextField

/** A language of the shop by code. */
export const localeField = (field: OwnText): TextField =>
  ({
    ...field,
    type: 'text',
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      const t = sharedPanel.for(req)
      if (isLeftOut(value)) return !field.required || t('language.choose')
      return each(value, isLocale) || t('language.code', { codes: locales.join(', ') })
    },
  }) as TextField

/** Labels a row of an array with the texts in it. */
export const rowLabel = (word: Readonly<Record<Locale, string>>, ...fields: string[]) => ({
  RowLabel: { path: '/ui/admin/fields/row-label#RowLabel', clientProps: { word, fields } },
})
