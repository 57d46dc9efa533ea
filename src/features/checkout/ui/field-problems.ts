import { addressProblemText } from '@/features/customers/ui/address-words'
import type { AddressField } from '@/shared/address-format'

import {
  checkoutProblems,
  type AddressKind,
  type Asked,
  type CheckoutProblem,
  type CheckoutValues,
} from '../domain/checkout-fields'
import type { CheckoutLabels } from './checkout-labels'

export type FieldErrors = Readonly<Record<string, string>>

/** What is missing or wrong, in words, by field and in the order of the form. */
export function findErrors(values: CheckoutValues, asked: Asked, labels: CheckoutLabels): FieldErrors {
  return Object.fromEntries(
    checkoutProblems(values, asked).map((problem) => [problem.name, wordsFor(problem, values, labels)]),
  )
}

function wordsFor(problem: CheckoutProblem, values: CheckoutValues, labels: CheckoutLabels): string {
  if (problem.kind === 'consent') return labels.consentMissing
  if (problem.kind === 'email') return problem.code === 'required' ? labels.emailRequired : labels.emailInvalid
  return addressProblemText(labels.words, problem.problem, values[`${problem.kind}.country`] ?? '')
}

/** The errors of one address, by its own fields. */
export const errorsOf = (errors: FieldErrors, kind: AddressKind): Partial<Record<AddressField, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([name, text]) =>
      name.startsWith(`${kind}.`) ? [[name.slice(kind.length + 1), text]] : [],
    ),
  )
