import type { Ref } from 'react'

import type { BrowserData } from '@/features/payments/provider'

/**
 * A problem, with the provider's message if it has one. `type` is 'unavailable' for a form that could not be loaded.
 */
export interface PaymentFormProblem {
  readonly type: string
  readonly message?: string
}

/** The payer's data that the shopper has typed on the page already, so that the form does not ask for it. */
export interface Payer {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly address: Readonly<Record<'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country', string | null>>
}

/** The functions of a provider's form. Each returns the problem, or null. */
export interface PaymentFormHandle {
  /** Checks what was typed into the form, which shows it there. Waits until the form has loaded, or has failed to. */
  readonly check: () => Promise<PaymentFormProblem | null>
  /** Pays. On success the page navigates to `returnUrl`, and the promise never resolves. */
  readonly pay: (payment: { data: BrowserData; returnUrl: string; payer: Payer }) => Promise<PaymentFormProblem>
}

export interface PaymentFormProps {
  readonly ref: Ref<PaymentFormHandle>
  /** The result of the provider's `browser.form` for the amount. */
  readonly form: Readonly<Record<string, string>>
  readonly locale: string
  readonly labels: { readonly loading: string; readonly failed: string; readonly retry: string }
}
