import type { Ref } from 'react'

import type { BrowserData } from '@/features/payments/provider'

/** What is wrong, in the provider's words if it has any. `type` is 'unavailable' for a form that could not be loaded. */
export interface PaymentFormProblem {
  readonly type: string
  readonly message?: string
}

/** Who pays. What the shopper has typed on the page already, so the form does not ask for it. */
export interface Payer {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly address: Readonly<Record<'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country', string | null>>
}

/** What the page does with a provider's form. Each answers what is wrong, or null. */
export interface PaymentFormHandle {
  /** Checks what was typed into the form, which shows it there. */
  readonly check: () => Promise<PaymentFormProblem | null>
  /** Pays. On success the page leaves for `returnUrl`, and the promise stays open. */
  readonly pay: (payment: { data: BrowserData; returnUrl: string; payer: Payer }) => Promise<PaymentFormProblem>
}

export interface PaymentFormProps {
  readonly ref: Ref<PaymentFormHandle>
  /** What the provider's `browser.form` gave for the amount. */
  readonly form: Readonly<Record<string, string>>
  readonly locale: string
  readonly labels: { readonly loading: string; readonly failed: string; readonly retry: string }
}
