'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { labelIn } from '@/shared/panel-texts'
import type { Locale } from '@/shared/locales'

/** Maximum number of texts of a list in its label. */
const most = 6

interface Props {
  /** The label of a row without texts, such as 'Detail'. */
  readonly word: Readonly<Record<Locale, string>>
  /** Fields whose texts identify the row; the label shows those that are filled in. */
  readonly fields: readonly string[]
}

const shortened = (texts: readonly unknown[]): string =>
  texts.slice(0, most).join(', ') + (texts.length > most ? ', …' : '')

/** Labels a row of a list by its content: 'Material: Paper' rather than 'Detail 02'. */
export function RowLabel({ word, fields }: Props) {
  const shown = useTranslation()
  const { data, rowNumber = 0 } = useRowLabel<Readonly<Record<string, unknown>> | undefined>()
  const texts = fields.flatMap((field) => {
    const value = data?.[field]
    const text = Array.isArray(value) ? shortened(value) : value
    return typeof text === 'string' && text.trim() !== '' ? [text] : []
  })
  return <span>{texts.join(': ') || `${labelIn(word, shown) ?? ''} ${rowNumber + 1}`}</span>
}
