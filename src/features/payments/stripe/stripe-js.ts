/** The part of Stripe.js that this shop uses: https://docs.stripe.com/js. */
export interface StripeError {
  readonly type: string
  readonly code?: string
  readonly message?: string
}

export interface StripeAppearance {
  readonly theme: 'stripe' | 'night'
  readonly variables: Readonly<Record<string, string>>
  readonly rules?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

interface ElementsSettings {
  amount?: number
  currency?: string
  appearance?: StripeAppearance
}

export interface StripePaymentElement {
  mount(target: HTMLElement): void
  destroy(): void
  on(event: 'ready', listener: () => void): void
  on(event: 'loaderror', listener: (event: { error: StripeError }) => void): void
}

export interface StripeElements {
  create(type: 'payment', options: object): StripePaymentElement
  update(settings: ElementsSettings): void
  submit(): Promise<{ error?: StripeError }>
}

export interface StripeClient {
  elements(settings: ElementsSettings & { mode: 'payment'; locale: string }): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    clientSecret: string
    confirmParams: { return_url: string; payment_method_data?: { billing_details: BillingDetails } }
  }): Promise<{ error: StripeError }>
}

/** https://docs.stripe.com/api/payment_methods/object#payment_method_object-billing_details */
export interface BillingDetails {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly address: Readonly<Record<'line1' | 'line2' | 'city' | 'state' | 'postal_code' | 'country', string | null>>
}

type StripeConstructor = (publishableKey: string, options: { locale: string }) => StripeClient

declare global {
  interface Window {
    Stripe?: StripeConstructor
  }
}

/** Milliseconds until a request for Stripe.js that gets no answer is given up. */
const patience = 14_000

const loading = new Map<string, Promise<StripeConstructor>>()

/** Loads Stripe.js from Stripe, as PCI DSS requires, once for the page; a failed attempt can be repeated. */
export function loadStripe(url: string): Promise<StripeConstructor> {
  const known = loading.get(url)
  if (known) return known
  const made = new Promise<StripeConstructor>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.async = true
    const giveUp = () => {
      script.remove()
      reject(new Error('Stripe.js did not load'))
    }
    // A request that never ends must not prevent the next attempt.
    const late = setTimeout(giveUp, patience)
    script.onerror = giveUp
    script.onload = () => {
      clearTimeout(late)
      if (window.Stripe) resolve(window.Stripe)
      else reject(new Error('Stripe.js did not start'))
    }
    document.head.append(script)
  })
  loading.set(url, made)
  made.catch(() => loading.delete(url))
  return made
}
