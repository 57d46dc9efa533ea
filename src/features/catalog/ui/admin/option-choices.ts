'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'

interface FormOption {
  readonly code?: string
  readonly label?: string
  readonly values?: readonly { readonly code?: string; readonly label?: string }[]
}

/** The option values in the product's form as choices: `color:ink` is labeled 'Color: Ink'. */
export function useOptionChoices(): readonly { readonly value: string; readonly label: string }[] {
  const [fields] = useAllFormFields()
  const listed: unknown = reduceFieldsToValues(fields, true)['options']
  return (Array.isArray(listed) ? (listed as FormOption[]) : []).flatMap(({ code, label, values }) =>
    (Array.isArray(values) ? (values as NonNullable<FormOption['values']>) : []).map((each) => ({
      value: `${code ?? ''}:${each.code ?? ''}`,
      label: `${label ?? code ?? ''}: ${each.label ?? each.code ?? ''}`,
    })),
  )
}
