'use client'

import { useField, useFormFields, useFormSubmitted, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useCallback, useState } from 'react'

import { currencyDigits, isCurrencyCode } from '@/shared/currencies'
import { checkAmount, checkPercentage, type AmountSaid } from '@/shared/scaled-fields'
import { sharedPanel } from '@/shared/shared-panel'

import { MoneyInput } from '../money-input'
import { FieldFrame } from './field-frame'
import { readScaled, writeScaled } from './scaled-number'

interface Scale {
  readonly digits: number
  readonly unit: string
  /** Without needless zeros. */
  readonly short: boolean
  readonly check: (value: unknown, rule: { required: boolean }) => AmountSaid | null
}

/**
 * Keeps the typed text while it has the same value as the field, so that '4.5' does not become '4.50' during typing.
 */
function ScaledField({ path, field, readOnly, scale }: NumberFieldClientProps & { scale: Scale }) {
  const { digits, unit, short, check } = scale
  const required = field.required ?? false
  const { i18n } = useTranslation()
  const validate = useCallback(
    (value: unknown) => {
      const problem = check(value, { required })
      return problem === null || sharedPanel.say(problem, { i18n })
    },
    [check, required, i18n],
  )
  const { value, setValue, showError: isMarked, disabled } = useField<number | null>({ path, validate })
  const isSubmitted = useFormSubmitted()
  // The form's own errors do not suffice: a late response to input from before the save removes those from the save.
  const verdict = validate(value)
  const showError = isMarked || (isSubmitted && verdict !== true)
  const [typed, setTyped] = useState<{ text: string; value: number | null; unit: string } | null>(null)
  const isTyped = typed !== null && typed.value === value && typed.unit === unit
  return (
    <FieldFrame
      path={path}
      label={field.label}
      description={field.admin?.description}
      required={required}
      showError={showError}
      error={verdict === true ? undefined : verdict}
    >
      <MoneyInput
        id={`field-${path.replaceAll('.', '__')}`}
        unit={unit}
        value={isTyped ? typed.text : writeScaled(value, digits, short)}
        disabled={disabled || readOnly === true}
        aria-invalid={showError}
        onChange={({ target: { value: text } }) => {
          const read = readScaled(text, digits)
          setTyped({ text, value: read, unit })
          setValue(read)
        }}
      />
    </FieldFrame>
  )
}

/** An amount in the currency of the sibling field `currency`; stored in minor units, typed as 4.50. */
export function MoneyField(props: NumberFieldClientProps) {
  const beside = `${props.path.split('.').slice(0, -1).join('.')}.currency`
  const named = useFormFields(([fields]) => fields[beside]?.value)
  const currency = typeof named === 'string' && isCurrencyCode(named) ? named : 'USD'
  const check = useCallback(
    (value: unknown, rule: { required: boolean }) => checkAmount(value, { ...rule, currency }),
    [currency],
  )
  return <ScaledField {...props} scale={{ digits: currencyDigits[currency], unit: currency, short: false, check }} />
}

/** A percentage, stored in basis points, typed as 19 or 5.5. */
export const PercentField = (props: NumberFieldClientProps) => (
  <ScaledField {...props} scale={{ digits: 2, unit: '%', short: true, check: checkPercentage }} />
)
