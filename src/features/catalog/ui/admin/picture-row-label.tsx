'use client'

import { useRowLabel } from '@payloadcms/ui'

import { useOptionChoices } from './option-choices'

/** Labels a picture of a product by its position and its choice: 'Picture 2, Color: Ink'. */
export function PictureRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ readonly optionValue?: string | null } | undefined>()
  const choice = useOptionChoices().find(({ value }) => value === data?.optionValue)
  return <span>{[`Picture ${rowNumber + 1}`, choice?.label].filter(Boolean).join(', ')}</span>
}
