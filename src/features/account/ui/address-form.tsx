'use client'

import { useEffect, useRef, useState } from 'react'

import { AddressFields } from '@/features/customers/ui/address-fields'
import { addressProblemText, type AddressWords } from '@/features/customers/ui/address-words'
import { withField } from '@/shared/address-change'
import { addressProblems, normalizeAddress, type AddressField, type AddressInput } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { useEarlyInput } from '@/ui/early-input'

import { saveAddress } from '../actions'
import type { AccountFormState } from '../form-state'
import { useAccountForm } from './use-account-form'

interface AddressFormProps {
  /** The address to change; null to add one. */
  readonly saved: { readonly id: string; readonly isDefault: boolean } | null
  readonly initial: AddressInput
  readonly countries: readonly { readonly code: CountryCode; readonly name: string }[]
  readonly words: AddressWords
  readonly labels: { readonly save: string; readonly makeDefault: string }
  readonly locale: string
  /** Where to go when it is saved. */
  readonly doneHref: string
}

/** One address of the account's book. */
export function AddressForm({ saved, initial, countries, words, labels, locale, doneHref }: AddressFormProps) {
  const [values, setValues] = useState<AddressInput>(initial)
  const [errors, setErrors] = useState<Partial<Record<AddressField, string>>>({})
  const [outdated, setOutdated] = useState<AccountFormState>(null)
  const element = useRef<HTMLFormElement>(null)
  useEarlyInput(element)

  const check = () =>
    Object.fromEntries(
      addressProblems(normalizeAddress(values)).map((problem) => [
        problem.field,
        addressProblemText(words, problem, values.country ?? ''),
      ]),
    ) as Partial<Record<AddressField, string>>

  const isRight = (): boolean => {
    const found = check()
    setErrors(found)
    const [first] = Object.keys(found)
    const field = first === undefined ? null : element.current?.elements.namedItem(first)
    if (field instanceof HTMLElement) field.focus()
    return first === undefined
  }
  const { state, isPending, form } = useAccountForm(saveAddress, { check: isRight })
  useEffect(() => {
    if (state?.ok) window.location.assign(doneHref)
  }, [doneHref, state])

  return (
    <form ref={element} {...form} noValidate className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      {saved && <input type="hidden" name="id" value={saved.id} />}
      <AddressFields
        prefix=""
        values={values}
        errors={state && !state.ok && state !== outdated ? { ...state.fields, ...errors } : errors}
        countries={countries}
        words={words}
        onChange={(field, value) => {
          setValues(withField(values, field, value))
          // Another country has other rules, so earlier errors, also those of the last answer, no longer apply.
          if (field === 'country') setOutdated(state)
          setErrors(field === 'country' ? {} : { ...errors, [field]: undefined })
        }}
        onBlur={(field) => setErrors({ ...errors, [field]: values[field] ? check()[field] : undefined })}
      />
      {!saved?.isDefault && <Checkbox name="isDefault" value="on" label={labels.makeDefault} />}
      {state && !state.ok && (
        <Alert tone="danger" live>
          {state.message}
        </Alert>
      )}
      <Button type="submit" loading={isPending} className="justify-self-start">
        {labels.save}
      </Button>
    </form>
  )
}
