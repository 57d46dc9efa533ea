import type { PaymentProviderName } from './domain/payment'
import { manualProvider } from './manual/manual-provider'
import type { PaymentProvider } from './provider'
import { stripeProvider } from './stripe/stripe-provider'

const providers: Readonly<Record<PaymentProviderName, PaymentProvider>> = {
  manual: manualProvider,
  stripe: stripeProvider,
}

/** The adapter that talks to a payment's provider. */
export const providerOf = (name: PaymentProviderName): PaymentProvider => providers[name]
