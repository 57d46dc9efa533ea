'use client'

import type { ComponentType } from 'react'

import { CardForm } from '../stripe/card-form'
import type { PaymentFormProps } from './payment-form-types'

/** The forms of the installed providers, by the provider's id. A provider with pages of its own has none. */
const forms: Readonly<Record<string, ComponentType<PaymentFormProps>>> = { stripe: CardForm }

/** The form of a provider on the checkout page. */
export function PaymentForm({ provider, ...props }: PaymentFormProps & { readonly provider: string }) {
  const Form = forms[provider]
  return Form ? <Form {...props} /> : null
}
