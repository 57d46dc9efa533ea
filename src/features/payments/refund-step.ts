import type { Payment } from './domain/payment'
import { providerOf } from './providers'

/** Every refund of a payment must be a multiple of this, in minor units of its currency. */
export const refundStepOf = ({ provider, currency }: Payment): number => providerOf(provider).refundStep(currency)
