'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { useOptionChoices } from './option-choices'
import { catalogPanel } from '../../panel-texts'

/** Labels a picture of a product by its position and its choice: 'Picture 2, Color: Ink'. */
export function PictureRowLabel() {
  const t = catalogPanel.for(useTranslation())
  const { data, rowNumber = 0 } = useRowLabel<{ readonly optionValue?: string | null } | undefined>()
  const choice = useOptionChoices().find(({ value }) => value === data?.optionValue)
  return <span>{[t('products.gallery.row', { number: rowNumber + 1 }), choice?.label].filter(Boolean).join(', ')}</span>
}
