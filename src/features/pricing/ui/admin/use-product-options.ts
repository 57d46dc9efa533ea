import { useAllFormFields, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo } from 'react'

import { toOptionRows } from '@/features/catalog/domain/option-rows'
import type { OptionValues, ProductOption } from '@/features/catalog/domain/variant-matrix'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { pricingPanel } from '../../panel-texts'

interface FormOption {
  readonly code?: string
  readonly values?: readonly { readonly code?: string; readonly label?: string }[]
}

const valuesOf = ({ values }: FormOption) =>
  Array.isArray(values) ? (values as NonNullable<FormOption['values']>) : []

/** The labels of a variant's values in the product's order of options; codes where a value has no label (any more). */
function variantName(listed: readonly FormOption[], values: OptionValues, reader: InPanelLanguage): string {
  const known = listed.flatMap(({ code = '' }) => (code in values ? [code] : []))
  const codes = new Set([...known, ...Object.keys(values)])
  const labels = [...codes].map((code) => {
    const option = listed.find((each) => each.code === code)
    const choice = option && valuesOf(option).find((each) => each.code === values[code])
    return choice?.label ?? values[code]
  })
  return labels.join(', ') || pricingPanel.for(reader)('table.only')
}

/** The options in the form, saved or not. */
export function useProductOptions() {
  const { i18n } = useTranslation()
  const [fields] = useAllFormFields()
  const data = reduceFieldsToValues(
    Object.fromEntries(Object.entries(fields).filter(([path]) => /^(options\b|slug$|title$)/.test(path))),
    true,
  )
  const { options, slug, title } = data as Readonly<Record<string, unknown>>
  // Compared as text, because the form's other fields change at every key press.
  const key = JSON.stringify([options, slug, title])
  return useMemo(() => {
    const [list, address, name] = JSON.parse(key) as readonly [unknown, unknown, unknown]
    const listed = Array.isArray(list) ? (list as readonly FormOption[]) : []
    return {
      slug: [address, name].find((text) => typeof text === 'string' && text !== '') as string | undefined,
      optionRows: toOptionRows(list),
      nameOf: (values: OptionValues) => variantName(listed, values, { i18n }),
      options: listed.map((option): ProductOption => ({
        code: option.code ?? '',
        values: valuesOf(option).flatMap(({ code }) => (code === undefined || code === '' ? [] : [code])),
      })),
    }
  }, [key, i18n])
}
