'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { labelIn } from '@/shared/panel-texts'
import type { Locale } from '@/shared/locales'

/** So many texts of a list say enough of it. */
const most = 6

interface Props {
  /** What a row without a text is called, such as 'Detail'. */
  readonly word: Readonly<Record<Locale, string>>
  /** Texts of the row that say what it is; those that are there are shown. */
  readonly fields: readonly string[]
}

const shortened = (texts: readonly unknown[]): string =>
  texts.slice(0, most).join(', ') + (texts.length > most ? ', …' : '')

/** Calls a row of a list by what is in it: 'Material: Paper' rather than 'Detail 02'. */
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
